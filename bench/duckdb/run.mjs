import { readdir } from 'node:fs/promises';

const rules = (await readdir(new URL('./rules/', import.meta.url))).filter(name => name.endsWith('.sql')).sort();

/** Loads the facts, runs every rule file in order, and says how long each took. */
export async function run(database, factsFile) {
  await database.set('facts_file', factsFile);
  const loadSeconds = await timed(() => database.runFile('load.sql'));
  const perStep = {};
  const computeSeconds = await timed(async () => {
    for (const name of rules) {
      perStep[name.replace('.sql', '')] = await timed(() => database.runFile(`rules/${name}`));
    }
  });
  return {
    facts: await database.number('SELECT count(*) FROM facts'),
    citizens: await database.number('SELECT count(*) FROM citizens'),
    loadSeconds,
    computeSeconds,
    perStep,
  };
}

async function timed(work) {
  const before = performance.now();
  await work();
  return Math.round(performance.now() - before) / 1000;
}
