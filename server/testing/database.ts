import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { inject } from 'vitest';
import { type TestCluster, testSecret, withDatabase } from './test-cluster.ts';

export type TestDatabase = {
  /** Connects as the owner. */
  url: string;
  /** By which the run-time logins' passwords are made: `loginUrl(url, 'denwaban_app', secret)`. */
  secret: string;
  drop(): Promise<void>;
};

/** A migrated database of its own for one test file: as production has it, and empty. Drop it when done (`afterAll`). */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ownerUrl, template } = await askForCluster();
  return create(ownerUrl, `template ${template}`);
}

/** One that nobody has migrated yet. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return create((await askForCluster()).ownerUrl, '');
}

async function create(ownerUrl: string, like: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(ownerUrl, `create database ${name} ${like}`);
  return {
    url: withDatabase(ownerUrl, name),
    secret: testSecret,
    drop: () => asOwner(ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

/** Starts it when this is the first to ask. */
async function askForCluster(): Promise<TestCluster> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: inject('testClusterDoor') }, async (response) => {
      const answer = await text(response);
      if (response.statusCode === 200) resolve(JSON.parse(answer));
      else reject(new Error(`The test database did not start: ${answer}`));
    });
    asking.on('error', reject).end();
  });
}

async function asOwner(url: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}
