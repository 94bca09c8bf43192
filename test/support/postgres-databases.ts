import { randomBytes } from 'node:crypto';
import pg from 'pg';

const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** Makes a database on the server of `url`: a copy of that database, or an empty one. Returns its address. */
export async function createDatabase(url: string, options = { copy: true }): Promise<string> {
  const mark = randomBytes(6).toString('hex');
  const name = options.copy ? `${nameOf(url)}_${mark}` : `vouch_test_${mark}`;
  const template = options.copy ? nameOf(url) : 'template0';
  await onServer(url, `create database ${name} template ${template}`);
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer(url, `drop database if exists ${nameOf(url)} with (force)`);
}

/** Drops a database and every copy of it that is left. */
export async function dropWithCopies(url: string): Promise<void> {
  const copies = await onServer(
    url,
    `select datname as name from pg_database where starts_with(datname, '${nameOf(url)}_')`,
  );
  for (const { name } of copies)
    await onServer(url, `drop database if exists ${name} with (force)`);
  await dropDatabase(url);
}

async function onServer(url: string, statement: string): Promise<{ name: string }[]> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(statement)).rows;
  } finally {
    await client.end();
  }
}
