// node check.mjs DIR... : every conformance set given must agree exactly. A set for another model or edition, or with a
// known-at instant, is skipped and said so.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareCriteria, compareResults, differences } from './compare.mjs';
import { open } from './database.mjs';
import { run } from './run.mjs';

let failed = 0;
for (const directory of process.argv.slice(2)) {
  const args = JSON.parse(await readFile(join(directory, 'args.json'), 'utf8'));
  if (args.model !== 'udvikling-i-fleksjob-ii' || args.edition !== 'extension' || args.knownAt) {
    console.log(`skipped   ${basename(directory)}`);
    continue;
  }
  const database = await open({ threads: 2, memory: '2GB', asOf: args.asOf });
  await run(database, join(directory, 'facts.jsonl'));
  const results = await compareResults(database, join(directory, 'expected.jsonl'));
  const criteria = await compareCriteria(database, join(directory, 'indicators.json'));
  database.close();
  const differing = differences(results, criteria);
  const rows = Object.entries(results).map(([name, { rows }]) => `${rows} ${name.replace('_', ' ')}`)
    .concat(`${criteria.length} criteria`).join(', ');
  console.log(`${differing ? 'DIFFERS  ' : 'agrees   '} ${basename(directory)}: ${rows}`);
  if (differing) {
    failed++;
    console.log(JSON.stringify({ results, criteria }, null, 1));
  }
}
process.exitCode = failed ? 1 : 0;
