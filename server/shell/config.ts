import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { contradictions } from './contradictions.ts';
import { type logLevels, type Role, type Settings, settings } from './settings.ts';

/** What the person who runs Denwaban may decide. docs/operating.md says when to. */
export type Config = {
  /** 0 asks the system for any free port. */
  port: number;
  host: string;
  /** Where pages are reached from outside, without a slash at the end; null: at the address we listen on. */
  publicUrl: string | null;
  dataFolder: string;
  database: { kind: 'embedded' } | { kind: 'external'; url: string };
  /** `outbox` keeps mail on a page of the console instead of sending it. */
  mail: { kind: 'outbox' } | { kind: 'smtp'; url: string; from: string };
  /** Short messages are off unless a provider is named. */
  sms: { kind: 'none' } | { kind: 'http'; url: string; token: string; from: string };
  turn: Turn;
  /** Where sound is kept: below the data folder, or in a bucket. */
  recordings: { kind: 'disk' } | ({ kind: 's3' } & Bucket);
  /** Real lines, where there is an Asterisk or several; `name` is how the books know it. */
  asterisks: readonly Asterisk[];
  /** Where Open JTalk lies, `/` where it is installed; null: texts are not spoken. `voice`: the file of another voice. */
  speech: { folder: string; voice: string | null } | null;
  /** From where exchanges play what callers hear. */
  sounds: string;
  roles: ReadonlySet<Role>;
  demo: boolean;
  /** Whether the pretend exchange, by which tests and training make calls, may be spoken to from outside. */
  pretend: boolean;
  /** Null: made once and kept in the data folder (see `keptSecret`). */
  secret: string | null;
  /** `at`: a time of day in Tokyo at which one is made by itself, or null. */
  backups: { folder: string; at: string | null; keep: number; passphrase: string | null };
  logLevel: (typeof logLevels)[number];
  /** Null: /metrics is open to whoever reaches it. */
  metricsToken: string | null;
};

export type { Role };

export type Turn =
  | { kind: 'none' }
  | { kind: 'fixed'; urls: string[]; username: string; credential: string }
  /** Short-lived credentials made from a secret that the TURN server (coturn: use-auth-secret) shares. */
  | { kind: 'shared-secret'; urls: string[]; secret: string };

/** `endpoint` null: Amazon's own. */
export type Bucket = { endpoint: string | null; region: string; bucket: string; keyId: string; secret: string };

export type Asterisk = { name: string; url: string; user: string; password: string; app: string };

export type ConfigProblem = { name: string; english: string; japanese: string };
export type ConfigProblems = { problems: ConfigProblem[] };

/** The only reader of the environment. Returns every problem at once, in words for the person who starts Denwaban. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config | ConfigProblems {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = settings.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(told);
  const problems = [...unknownNames(given), ...wrong, ...contradictions(given)];
  if (!read.success || problems.length > 0) return { problems };
  return configOf(read.data);
}

function configOf(found: Settings): Config {
  const demo = found.DENWABAN_DEMO ? found.DENWABAN_DEMO === 'on' : !found.DATABASE_URL;
  return {
    port: found.PORT,
    host: found.HOST,
    publicUrl: found.DENWABAN_PUBLIC_URL ?? null,
    dataFolder: resolve(found.DENWABAN_DATA),
    database: found.DATABASE_URL ? { kind: 'external', url: found.DATABASE_URL } : { kind: 'embedded' },
    mail: mailOf(found),
    sms: smsOf(found),
    turn: turnOf(found),
    recordings: recordingsOf(found),
    asterisks: (found.DENWABAN_ASTERISK_URL ?? []).map(asteriskAt),
    speech: speechOf(found),
    sounds: resolve(found.DENWABAN_ASTERISK_SOUNDS ?? join(found.DENWABAN_DATA, 'sounds')),
    roles: found.DENWABAN_ROLES,
    demo,
    pretend: found.DENWABAN_PRETEND ? found.DENWABAN_PRETEND === 'on' : demo,
    secret: found.DENWABAN_SECRET ?? null,
    backups: {
      folder: resolve(found.DENWABAN_BACKUP_FOLDER ?? join(found.DENWABAN_DATA, 'backups')),
      at: found.DENWABAN_BACKUP_AT ?? null,
      keep: found.DENWABAN_BACKUP_KEEP,
      passphrase: found.DENWABAN_BACKUP_PASSPHRASE ?? null,
    },
    logLevel: found.DENWABAN_LOG_LEVEL,
    metricsToken: found.DENWABAN_METRICS_TOKEN ?? null,
  };
}

function mailOf({ DENWABAN_SMTP_URL: url, DENWABAN_MAIL_FROM: from }: Settings): Config['mail'] {
  return url && from ? { kind: 'smtp', url, from } : { kind: 'outbox' };
}

function smsOf({ DENWABAN_SMS_URL: url, DENWABAN_SMS_TOKEN: token, DENWABAN_SMS_FROM: from }: Settings): Config['sms'] {
  return url && token && from ? { kind: 'http', url, token, from } : { kind: 'none' };
}

function turnOf(found: Settings): Turn {
  const { DENWABAN_TURN_URLS: urls, DENWABAN_TURN_SECRET: secret } = found;
  const { DENWABAN_TURN_USERNAME: username, DENWABAN_TURN_CREDENTIAL: credential } = found;
  if (urls && secret) return { kind: 'shared-secret', urls, secret };
  if (urls && username && credential) return { kind: 'fixed', urls, username, credential };
  return { kind: 'none' };
}

function recordingsOf(found: Settings): Config['recordings'] {
  const { DENWABAN_RECORDINGS_S3_BUCKET: bucket, DENWABAN_RECORDINGS_S3_KEY_ID: keyId } = found;
  const { DENWABAN_RECORDINGS_S3_SECRET: secret, DENWABAN_RECORDINGS_S3_REGION: region } = found;
  if (!bucket || !keyId || !secret) return { kind: 'disk' };
  return { kind: 's3', endpoint: found.DENWABAN_RECORDINGS_S3_ENDPOINT ?? null, region, bucket, keyId, secret };
}

function asteriskAt(given: string): Asterisk {
  const { origin, host, username, password } = new URL(given);
  return {
    ...{ name: host, app: 'denwaban', url: `${origin}/ari` },
    ...{ user: decodeURIComponent(username), password: decodeURIComponent(password) },
  };
}

function speechOf({ DENWABAN_SPEECH_FOLDER: folder, DENWABAN_SPEECH_VOICE: voice }: Settings): Config['speech'] {
  return folder ? { folder: resolve(folder), voice: voice ? resolve(voice) : null } : null;
}

/** Only our own prefix: PORT's neighbours in the environment belong to others. */
function unknownNames(given: Record<string, string | undefined>): ConfigProblem[] {
  const known = Object.keys(settings.shape);
  const unknown = Object.keys(given).filter((name) => name.startsWith('DENWABAN_') && !known.includes(name));
  const list = known.join(' ');
  return unknown.map((name) => ({
    name,
    english: `is not a setting. There are: ${list}`,
    japanese: `という設定はありません。設定できるのは: ${list}`,
  }));
}

export function isConfigProblems(read: Config | ConfigProblems): read is ConfigProblems {
  return 'problems' in read;
}

/** Never contains the value: it may be a password. */
export function describeProblems({ problems }: ConfigProblems): string {
  const lines = problems.flatMap(({ name, english, japanese }) => [`  ${name}: ${english}`, `    ${japanese}`]);
  return ['Denwaban cannot start with these settings / 設定に誤りがあるため起動できません:', ...lines].join('\n');
}

function told(issue: z.core.$ZodIssue): ConfigProblem {
  const [english = '', japanese = ''] = issue.message.split('\n');
  return { name: String(issue.path[0]), english, japanese };
}
