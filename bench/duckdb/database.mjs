import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const here = new URL('./', import.meta.url);

/** A database in memory with the types and macros of the rules, and what is asked of it. */
export async function open({ threads, memory, tempDirectory = join(tmpdir(), `duckdb-peer-${process.pid}`), asOf }) {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memory,
    // Used, and made, only when the memory does not suffice.
    temp_directory: tempDirectory,
    // Rows are facts in any order; keeping the file's would cost memory and buy nothing.
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const database = {
    run: sql => connection.run(sql),
    runFile: async name => connection.run(await readFile(new URL(name, here), 'utf8')),
    rows: async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    number: async sql => Number((await connection.runAndReadAll(sql)).getRows()[0][0]),
    set: (name, value, type = 'VARCHAR') =>
      connection.run(`SET VARIABLE ${name} = CAST('${value.replaceAll("'", "''")}' AS ${type})`),
    close: () => { connection.closeSync(); instance.closeSync(); },
  };
  await database.set('as_of', asOf, 'DATE');
  await database.runFile('types.sql');
  await database.runFile('macros.sql');
  return database;
}
