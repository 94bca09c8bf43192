import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Makes a database on the server of `url`: a copy of that database, or an empty one. Returns its address. */
export async function createDatabase(url: string, options = { copy: true }): Promise<string> {
  const name = `vouch_test_${randomBytes(6).toString('hex')}`;
  const template = options.copy ? new URL(url).pathname.slice(1) : 'template0';
  await onServer(url, `create database ${name} template ${template}`);
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer(url, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
