import { z } from 'zod';

export const roles = ['web', 'worker', 'exchange'] as const;
export type Role = (typeof roles)[number];
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

/** A message for both languages travels through zod as one string, split again in config.ts. */
export function words(english: string, japanese: string): string {
  return `${english}\n${japanese}`;
}

function check(holds: (value: string) => boolean, english: string, japanese: string) {
  return z.string().trim().refine(holds, words(english, japanese));
}

function choice<T extends string>(choices: readonly T[]) {
  const list = choices.join(', ');
  return z.enum(choices, { error: words(`must be one of: ${list}`, `次のいずれかにしてください: ${list}`) });
}

function urlWith(schemes: string[], example: string) {
  return check(
    (value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && canParse(value),
    `must be an address like ${example}`,
    `${example} のような形式にしてください`,
  );
}

function canParse(value: string): boolean {
  // A socket address such as postgres://me@/denwaban?host=/run/postgresql names no host.
  return URL.canParse(value.replace('@/', '@socket/'));
}

function isWithPassword(value: string): boolean {
  if (!/^http:/.test(value) || !URL.canParse(value)) return false;
  const { username, password, pathname } = new URL(value);
  return username !== '' && password !== '' && pathname === '/';
}

const port = check(
  (value) => /^\d+$/.test(value) && Number(value) <= 65535,
  'must be a whole number from 0 to 65535',
  '0 から 65535 の整数にしてください',
).transform(Number);

const origin = check(
  (value) =>
    /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname === '/' && !/[?#]/.test(value),
  'must be an address without a path, like https://denwa.example.jp',
  'https://denwa.example.jp のように、パスを含まないアドレスにしてください',
).transform((value) => new URL(value).origin);

const mailAddress = check(
  (value) => /^[^\s@<>]+@[^\s@<>]+$|^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(value),
  'must be a mail address like desk@example.jp or 受付デスク <desk@example.jp>',
  'desk@example.jp または 受付デスク <desk@example.jp> のような形式にしてください',
);

const roleList = check(
  (value) => partsOf(value).length > 0 && partsOf(value).every((role) => (roles as readonly string[]).includes(role)),
  `must be a list, separated by commas, of: ${roles.join(', ')}`,
  `次の語をコンマで区切ってください: ${roles.join(', ')}`,
).transform((value) => new Set(partsOf(value) as Role[]));

const turnUrls = check(
  (value) => partsOf(value).length > 0 && partsOf(value).every((url) => /^turns?:[^\s/]+$/.test(url)),
  'must be a list, separated by commas, of addresses like turn:turn.example.jp:3478',
  'turn:turn.example.jp:3478 のような形式のアドレスをコンマで区切ってください',
).transform(partsOf);

function longEnough(least: number) {
  return check(
    (value) => value.length >= least,
    `must have at least ${least} characters (for example: openssl rand -hex 32)`,
    `${least} 文字以上にしてください (例: openssl rand -hex 32)`,
  );
}

/** Every setting, with what is asked of it alone; what settings ask of each other is in contradictions.ts. */
export const settings = z.object({
  PORT: port.default(8484),
  HOST: check(
    (value) => !/[\s/]/.test(value),
    'must be a host name or IP address',
    'ホスト名か IP アドレスにしてください',
  ).default('127.0.0.1'),
  DATABASE_URL: urlWith(['postgres', 'postgresql'], 'postgres://user:password@host:5432/denwaban').optional(),
  DENWABAN_DATA: z.string().trim().default('./data'),
  DENWABAN_PUBLIC_URL: origin.optional(),
  DENWABAN_SMTP_URL: urlWith(['smtp', 'smtps'], 'smtp://user:password@mail.example.jp:587').optional(),
  DENWABAN_MAIL_FROM: mailAddress.optional(),
  DENWABAN_SMS_URL: urlWith(['https', 'http'], 'https://sms.example.jp/messages').optional(),
  DENWABAN_SMS_TOKEN: longEnough(8).optional(),
  DENWABAN_SMS_FROM: z.string().trim().max(20).optional(),
  DENWABAN_TURN_URLS: turnUrls.optional(),
  DENWABAN_TURN_SECRET: z.string().optional(),
  DENWABAN_TURN_USERNAME: z.string().optional(),
  DENWABAN_TURN_CREDENTIAL: z.string().optional(),
  DENWABAN_ASTERISK_URL: check(
    (value) => partsOf(value).every(isWithPassword),
    'must be an address like http://denwaban:password@127.0.0.1:8088, or several by commas',
    'http://denwaban:password@127.0.0.1:8088 のような形式にしてください（複数はコンマで区切ります）',
  )
    .transform(partsOf)
    .optional(),
  DENWABAN_ASTERISK_SOUNDS: z.string().trim().optional(),
  DENWABAN_SPEECH_FOLDER: z.string().trim().optional(),
  DENWABAN_SPEECH_VOICE: z.string().trim().optional(),
  DENWABAN_RECORDINGS_S3_ENDPOINT: origin.optional(),
  DENWABAN_RECORDINGS_S3_BUCKET: check(
    (value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
    'must be the name of a bucket like denwaban-recordings',
    'denwaban-recordings のようなバケット名にしてください',
  ).optional(),
  DENWABAN_RECORDINGS_S3_REGION: z.string().trim().default('ap-northeast-1'),
  DENWABAN_RECORDINGS_S3_KEY_ID: z.string().trim().optional(),
  DENWABAN_RECORDINGS_S3_SECRET: z.string().trim().optional(),
  DENWABAN_ROLES: roleList.default(new Set(roles)),
  DENWABAN_DEMO: choice(['on', 'off']).optional(),
  DENWABAN_PRETEND: choice(['on', 'off']).optional(),
  DENWABAN_SECRET: longEnough(32).optional(),
  DENWABAN_BACKUP_FOLDER: z.string().trim().optional(),
  DENWABAN_BACKUP_AT: check(
    (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
    'must be a time of day in Tokyo like 03:00',
    '03:00 のような時刻（日本時間）にしてください',
  ).optional(),
  DENWABAN_BACKUP_KEEP: check(
    (value) => /^[1-9]\d{0,3}$/.test(value),
    'must be a whole number from 1 to 9999',
    '1 から 9999 の整数にしてください',
  )
    .transform(Number)
    .default(14),
  DENWABAN_BACKUP_PASSPHRASE: longEnough(12).optional(),
  DENWABAN_LOG_LEVEL: choice(logLevels).default('info'),
  DENWABAN_METRICS_TOKEN: longEnough(16).optional(),
});

export type Settings = z.infer<typeof settings>;

function partsOf(list: string): string[] {
  return list.split(',').flatMap((part) => part.trim() || []);
}
