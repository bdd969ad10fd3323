// Bundles the look and the scripts into ../wwwroot/assets, and records what they were made of in bundled.sha256.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const web = dirname(here);
const out = join(web, 'wwwroot', 'assets');
const dkfds = join(here, 'node_modules', 'dkfds', 'dist');
const record = join(here, 'bundled.sha256');

/** The icons that pages may name; see Components/Kit/Icon.razor. */
const icons = (await readFile(join(here, 'icons.txt'), 'utf8')).split('\n').filter((name) => name !== '');

const options = { bundle: true, minify: true, target: ['chrome120', 'firefox121', 'safari17'], legalComments: 'none', logLevel: 'warning' };

async function styles() {
  const { css } = sass.compile(join(here, 'app.scss'), { loadPaths: [join(dkfds, 'scss')], quietDeps: true });
  await esbuild.build({
    ...options,
    stdin: { contents: css, loader: 'css', resolveDir: here },
    outfile: join(out, 'app.css'),
    // Files and not data addresses: the content security policy allows only what the server itself serves.
    loader: { '.svg': 'file', '.woff2': 'file' },
    assetNames: '[ext]/[name]',
  });
}

async function scripts() {
  await esbuild.build({ ...options, entryPoints: [join(here, 'app.mjs')], format: 'esm', outfile: join(out, 'app.js') });
}

async function sprite() {
  const all = await readFile(join(dkfds, 'img', 'all-svg-icons.svg'), 'utf8');
  const symbols = icons.map((name) => {
    const symbol = all.match(new RegExp(`<symbol id="${name}".*?</symbol>`, 's'));
    if (!symbol) throw new Error(`dkfds has no icon named ${name} (icons.txt)`);
    return symbol[0];
  });
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

async function images() {
  for (const image of await readdir(join(here, 'images'))) await copyFile(join(here, 'images', image), join(out, image));
}

async function licences() {
  await copyFile(join(dkfds, 'LICENSE.md'), join(out, 'dkfds-LICENSE.md'));
  await copyFile(join(dkfds, 'fonts', 'IBMPlexSans', 'complete', 'woff2', 'license.txt'), join(out, 'IBMPlexSans-LICENSE.txt'));
}

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** In the form of sha256sum, so that anyone can check it: sha256sum --check assets/bundled.sha256. */
async function remember() {
  const sources = (await filesIn(here)).filter((file) => !file.includes('node_modules') && file !== record);
  const lines = [];
  for (const file of [...sources, ...(await filesIn(out))]) {
    const hash = createHash('sha256').update(await readFile(file)).digest('hex');
    lines.push(`${hash}  ${relative(web, file).replaceAll('\\', '/')}`);
  }
  const name = (line) => line.slice(66);
  lines.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  await writeFile(record, lines.join('\n') + '\n');
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([styles(), scripts(), sprite(), images(), licences()]);
await remember();
