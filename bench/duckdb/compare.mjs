import { readFile } from 'node:fs/promises';

const compared = ['citizens', 'target_groups', 'phases', 'obligations'];
const shown = 5;

/** What the engine's results and the peer's tables do not have in common, row by row in both directions. */
export async function compareResults(database, resultsFile) {
  await database.set('results_file', resultsFile);
  await database.runFile('compare.sql');
  const result = {};
  for (const name of compared) {
    result[name] = {
      rows: await database.number(`SELECT count(*) FROM peer_${name}`),
      onlyEngine: await missing(database, `engine_${name}`, `peer_${name}`),
      onlyPeer: await missing(database, `peer_${name}`, `engine_${name}`),
    };
  }
  return result;
}

async function missing(database, from, other) {
  await database.run(`CREATE OR REPLACE TEMP TABLE missing AS FROM ${from} EXCEPT ALL FROM ${other}`);
  return {
    count: await database.number('SELECT count(*) FROM missing'),
    first: await database.rows(`FROM missing ORDER BY ALL LIMIT ${shown}`),
  };
}

/** The criteria the peer computes beside the same of an `indicators` output. */
export async function compareCriteria(database, indicatorsFile) {
  const expected = JSON.parse(await readFile(indicatorsFile, 'utf8'));
  const rows = await database.rows(
    'SELECT indicator, CAST(numerator AS INTEGER) AS numerator, CAST(denominator AS INTEGER) AS denominator FROM criteria');
  return rows.map(peer => ({ ...peer, engine: pick(expected[peer.indicator]) }))
    .map(row => ({ ...row, agrees: row.engine?.numerator === row.numerator && row.engine?.denominator === row.denominator }));
}

const pick = indicator => indicator && { numerator: indicator.numerator, denominator: indicator.denominator };

export const differences = (results, criteria) =>
  Object.values(results ?? {}).reduce((sum, { onlyEngine, onlyPeer }) => sum + onlyEngine.count + onlyPeer.count, 0)
  + (criteria ?? []).filter(({ agrees }) => !agrees).length;
