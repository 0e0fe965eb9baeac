import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, describeProblems, isConfigProblems, readConfig } from './config.ts';
import { keptSecret } from './kept-secret.ts';

type Env = Record<string, string | undefined>;

const external = 'postgres://denwa:pass@db.example.jp:5432/denwaban';
const secret = 's'.repeat(32);
const smtp = { DENWABAN_SMTP_URL: 'smtp://mail.example.jp:587', DENWABAN_MAIL_FROM: '受付デスク <desk@example.jp>' };
const turn = { DENWABAN_TURN_URLS: 'turn:turn.example.jp:3478, turns:turn.example.jp:443' };
const turnUrls = ['turn:turn.example.jp:3478', 'turns:turn.example.jp:443'];

test('with nothing set, it is a demo on this machine alone, with its own database', () => {
  expect(readConfig({})).toEqual({
    port: 8484,
    host: '127.0.0.1',
    publicUrl: null,
    dataFolder: resolve('data'),
    database: { kind: 'embedded' },
    mail: { kind: 'outbox' },
    sms: { kind: 'none' },
    turn: { kind: 'none' },
    recordings: { kind: 'disk' },
    asterisks: [],
    speech: null,
    sounds: join(process.cwd(), 'data/sounds'),
    roles: new Set(['web', 'worker', 'exchange']),
    demo: true,
    pretend: true,
    secret: null,
    backups: { folder: resolve('data/backups'), at: null, keep: 14, passphrase: null },
    logLevel: 'info',
    metricsToken: null,
  } satisfies Config);
});

const bucket = {
  DENWABAN_RECORDINGS_S3_BUCKET: 'denwaban-recordings',
  DENWABAN_RECORDINGS_S3_KEY_ID: 'key',
  DENWABAN_RECORDINGS_S3_SECRET: 'secret',
};
const named = {
  kind: 's3',
  region: 'ap-northeast-1',
  bucket: 'denwaban-recordings',
  keyId: 'key',
  secret: 'secret',
} as const;

const good: [string, Env, Partial<Config>][] = [
  ['a bucket of Amazon', bucket, { recordings: { ...named, endpoint: null } }],
  [
    'a bucket of another store',
    { ...bucket, DENWABAN_RECORDINGS_S3_ENDPOINT: 'https://s3.example.jp/', DENWABAN_RECORDINGS_S3_REGION: 'jp-east' },
    { recordings: { ...named, endpoint: 'https://s3.example.jp', region: 'jp-east' } },
  ],
  ['a port', { PORT: '0' }, { port: 0 }],
  ['an empty value is as good as none', { PORT: '', DENWABAN_SECRET: '  ' }, { port: 8484, secret: null }],
  ['a setting that is not ours', { PATH: '/bin', DATABASE_HOST: 'x' }, { port: 8484 }],
  ['every address of the machine', { HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
  [
    'an outside database, where nothing is pretended',
    { DATABASE_URL: external },
    { database: { kind: 'external', url: external }, demo: false, pretend: false },
  ],
  [
    'a database by its socket',
    { DATABASE_URL: 'postgres://denwa@/denwaban?host=/run/postgresql' },
    { database: { kind: 'external', url: 'postgres://denwa@/denwaban?host=/run/postgresql' } },
  ],
  ['a demo on an outside database', { DATABASE_URL: external, DENWABAN_DEMO: 'on' }, { demo: true, pretend: true }],
  [
    'no demo, but pretended calls to train with',
    { DENWABAN_DEMO: 'off', DENWABAN_PRETEND: 'on' },
    { demo: false, pretend: true },
  ],
  [
    'a public address loses its last slash',
    { DENWABAN_PUBLIC_URL: 'https://denwa.example.jp/' },
    { publicUrl: 'https://denwa.example.jp' },
  ],
  ['mail', smtp, { mail: { kind: 'smtp', url: smtp.DENWABAN_SMTP_URL, from: smtp.DENWABAN_MAIL_FROM } }],
  [
    'TURN with a shared secret',
    { ...turn, DENWABAN_TURN_SECRET: 'x' },
    { turn: { kind: 'shared-secret', urls: turnUrls, secret: 'x' } },
  ],
  [
    'TURN with a fixed sign-in',
    { ...turn, DENWABAN_TURN_USERNAME: 'u', DENWABAN_TURN_CREDENTIAL: 'c' },
    { turn: { kind: 'fixed', urls: turnUrls, username: 'u', credential: 'c' } },
  ],
  [
    'two Asterisks, the password of one written as addresses want it',
    { DENWABAN_ASTERISK_URL: 'http://denwaban:p%40ss@127.0.0.1:8088/, http://denwaban:word@127.0.0.2:8088' },
    {
      asterisks: [
        {
          ...{ name: '127.0.0.1:8088', url: 'http://127.0.0.1:8088/ari', app: 'denwaban' },
          ...{ user: 'denwaban', password: 'p@ss' },
        },
        {
          ...{ name: '127.0.0.2:8088', url: 'http://127.0.0.2:8088/ari', app: 'denwaban' },
          ...{ user: 'denwaban', password: 'word' },
        },
      ],
    },
  ],
  [
    'one of several processes',
    { DENWABAN_ROLES: 'worker, exchange', DATABASE_URL: external, DENWABAN_SECRET: secret },
    { roles: new Set(['worker', 'exchange'] as const), secret },
  ],
];

test.each(good)('understood: %s', (_title, env, expected) => {
  expect(readConfig(env)).toMatchObject(expected);
});

const bad: [string, Env, string[]][] = [
  ['a port that is no number', { PORT: '80a' }, ['PORT']],
  ['a port too high', { PORT: '65536' }, ['PORT']],
  ['a port below zero', { PORT: '-1' }, ['PORT']],
  ['a host with a path', { HOST: 'localhost/x' }, ['HOST']],
  ['another kind of database', { DATABASE_URL: 'mysql://db/denwaban' }, ['DATABASE_URL']],
  ['a database address that is none', { DATABASE_URL: 'postgres://[' }, ['DATABASE_URL']],
  ['a public address with a path', { DENWABAN_PUBLIC_URL: 'https://example.jp/denwa' }, ['DENWABAN_PUBLIC_URL']],
  ['a public address without a scheme', { DENWABAN_PUBLIC_URL: 'denwa.example.jp' }, ['DENWABAN_PUBLIC_URL']],
  ['a mail server without a sender', { DENWABAN_SMTP_URL: smtp.DENWABAN_SMTP_URL }, ['DENWABAN_MAIL_FROM']],
  ['a sender without a mail server', { DENWABAN_MAIL_FROM: 'desk@example.jp' }, ['DENWABAN_SMTP_URL']],
  ['a sender that is no address', { ...smtp, DENWABAN_MAIL_FROM: '受付デスク' }, ['DENWABAN_MAIL_FROM']],
  ['TURN without a secret', turn, ['DENWABAN_TURN_SECRET']],
  ['TURN with half a sign-in', { ...turn, DENWABAN_TURN_USERNAME: 'u' }, ['DENWABAN_TURN_SECRET']],
  ['a TURN secret without a server', { DENWABAN_TURN_SECRET: 'x' }, ['DENWABAN_TURN_URLS']],
  [
    'TURN with both',
    { ...turn, DENWABAN_TURN_SECRET: 'x', DENWABAN_TURN_USERNAME: 'u', DENWABAN_TURN_CREDENTIAL: 'c' },
    ['DENWABAN_TURN_SECRET'],
  ],
  ['half a bucket', { DENWABAN_RECORDINGS_S3_ENDPOINT: 'https://s3.example.jp' }, ['DENWABAN_RECORDINGS_S3_BUCKET']],
  ['TURN by http', { DENWABAN_TURN_URLS: 'https://turn', DENWABAN_TURN_SECRET: 'x' }, ['DENWABAN_TURN_URLS']],
  ['an Asterisk without a password', { DENWABAN_ASTERISK_URL: 'http://127.0.0.1:8088' }, ['DENWABAN_ASTERISK_URL']],
  [
    'a role there is not',
    { DENWABAN_ROLES: 'web,cook', DATABASE_URL: external, DENWABAN_SECRET: secret },
    ['DENWABAN_ROLES'],
  ],
  ['no role at all', { DENWABAN_ROLES: ',', DATABASE_URL: external, DENWABAN_SECRET: secret }, ['DENWABAN_ROLES']],
  ['roles without what processes share', { DENWABAN_ROLES: 'web' }, ['DATABASE_URL', 'DENWABAN_SECRET']],
  ['neither on nor off', { DENWABAN_DEMO: 'yes', DENWABAN_PRETEND: '1' }, ['DENWABAN_DEMO', 'DENWABAN_PRETEND']],
  ['a secret anyone could guess', { DENWABAN_SECRET: 'secret' }, ['DENWABAN_SECRET']],
  ['a log level there is not', { DENWABAN_LOG_LEVEL: 'loud' }, ['DENWABAN_LOG_LEVEL']],
  ['a metrics token anyone could guess', { DENWABAN_METRICS_TOKEN: 'x' }, ['DENWABAN_METRICS_TOKEN']],
  ['a misspelt setting', { DENWABAN_SMTP: 'smtp://mail' }, ['DENWABAN_SMTP']],
  [
    'everything at once',
    { PORT: 'x', DENWABAN_PORT: '1', DENWABAN_MAIL_FROM: 'desk@example.jp', DENWABAN_LOG_LEVEL: 'loud' },
    ['DENWABAN_PORT', 'PORT', 'DENWABAN_LOG_LEVEL', 'DENWABAN_SMTP_URL'],
  ],
];

describe.each(bad)('told: %s', (_title, env, names) => {
  const read = readConfig(env);
  const problems = isConfigProblems(read) ? read.problems : [];

  test('by the names of the settings', () => {
    expect(problems.map(({ name }) => name)).toEqual(names);
  });

  test('in English and in Japanese', () => {
    for (const { english, japanese } of problems) {
      expect(english).toMatch(/^[\x20-\x7e受付デスク]+$/);
      expect(japanese).toMatch(/[ぁ-ん]/);
    }
  });
});

test('a password in a wrong address is not repeated in the words about it', () => {
  const read = readConfig({ DATABASE_URL: 'postgres://denwa:hunter2@[' });
  expect(isConfigProblems(read) && describeProblems(read)).not.toContain('hunter2');
});

test('the secret of a data folder is made once and readable by its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'denwaban-secret-'));
  const first = keptSecret(folder);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(keptSecret(folder)).toBe(first);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
