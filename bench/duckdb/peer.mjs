import { parseArgs } from 'node:util';
import { compareCriteria, compareResults, differences } from './compare.mjs';
import { open } from './database.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({
  options: {
    facts: { type: 'string' },
    'as-of': { type: 'string' },
    threads: { type: 'string', default: '2' },
    memory: { type: 'string', default: '12GB' },
    'temp-directory': { type: 'string' },
    compare: { type: 'string' },
    criteria: { type: 'string' },
  },
});
if (!values.facts || !/^\d{4}-\d{2}-\d{2}$/.test(values['as-of'] ?? '')) {
  console.error('Usage: node peer.mjs --facts FILE --as-of YYYY-MM-DD [--threads 2] [--memory 12GB] [--temp-directory DIR]'
    + ' [--compare RESULTS.jsonl] [--criteria INDICATORS.json]');
  process.exit(2);
}

const database = await open({
  threads: values.threads, memory: values.memory, tempDirectory: values['temp-directory'], asOf: values['as-of'],
});
const report = await run(database, values.facts);
if (values.compare) report.compared = await compareResults(database, values.compare);
if (values.criteria) report.criteria = await compareCriteria(database, values.criteria);
if (values.compare || values.criteria) report.differences = differences(report.compared, report.criteria);
console.log(JSON.stringify(report, null, 1));
database.close();
process.exitCode = report.differences ? 1 : 0;
