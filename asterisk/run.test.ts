import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testFolder } from './testing/folder.ts';
import { openStreet, type Street } from './testing/street.ts';

describe.skipIf(!inject('telephones'))('an exchange in the foreground', () => {
  const folder = testFolder('run');
  let street: Street;
  let address: string;
  beforeAll(async () => {
    street = await openStreet();
    address = street.address();
  });
  afterAll(() => {
    street.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function running(): Promise<{ child: ChildProcess; url: URL }> {
    const words = ['--sip', `${address}:5060`, '--control', `${address}:8088`, '--folder', folder];
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...words]);
    for await (const said of child.stdout.setEncoding('utf8')) {
      const [, url] = /DENWABAN_ASTERISK_URL=(\S+)/.exec(said) ?? [];
      if (url) return { child, url: new URL(url) };
    }
    throw new Error('it ended before it said where it is');
  }

  const answers = ({ origin, username, password }: URL) =>
    fetch(`${origin}/ari/asterisk/ping`, {
      headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
    }).then(({ status }) => status);

  test('says how it is driven, goes when it is told to, and comes back under the same password', async () => {
    const first = await running();
    expect(await answers(first.url)).toBe(200);
    first.child.kill('SIGTERM');
    expect(await once(first.child, 'exit')).toEqual([0, null]);
    await expect(answers(first.url)).rejects.toThrow();
    const second = await running();
    expect(second.url.href).toBe(first.url.href);
    expect(await answers(second.url)).toBe(200);
    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
  });

  test('may be driven from this machine alone', async () => {
    const words = ['--sip', `${address}:5060`, '--control', '0.0.0.0:8088', '--folder', folder];
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...words]);
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(said).toContain('127.');
  });
});
