import type { ConfigProblem } from './config.ts';

type Given = Record<string, string | undefined>;

/** What settings ask of each other. Judged by what was given, so that it is told together with what is wrong in each. */
export function contradictions(given: Given): ConfigProblem[] {
  return rules.flatMap(({ name, broken, english, japanese }) => (broken(given) ? { name, english, japanese } : []));
}

const smsSettings = ['DENWABAN_SMS_URL', 'DENWABAN_SMS_TOKEN', 'DENWABAN_SMS_FROM'];

const bucketSettings = ['BUCKET', 'KEY_ID', 'SECRET'].map((name) => `DENWABAN_RECORDINGS_S3_${name}`);
const besideBucket = ['ENDPOINT', 'REGION'].map((name) => `DENWABAN_RECORDINGS_S3_${name}`);

const rules: (ConfigProblem & { broken: (given: Given) => unknown })[] = [
  {
    name: 'DENWABAN_MAIL_FROM',
    broken: (given) => given.DENWABAN_SMTP_URL && !given.DENWABAN_MAIL_FROM,
    english: 'is needed with DENWABAN_SMTP_URL: the address that mail comes from',
    japanese: 'DENWABAN_SMTP_URL を使うには、差出人のアドレスが必要です',
  },
  {
    name: 'DENWABAN_SMTP_URL',
    broken: (given) => given.DENWABAN_MAIL_FROM && !given.DENWABAN_SMTP_URL,
    english: 'is needed with DENWABAN_MAIL_FROM: without a mail server nothing is sent',
    japanese: 'DENWABAN_MAIL_FROM を使うには、送信するメールサーバーが必要です',
  },
  {
    name: 'DENWABAN_SMS_URL',
    broken: (given) => smsSettings.some((name) => given[name]) && !smsSettings.every((name) => given[name]),
    english: 'is needed together with DENWABAN_SMS_TOKEN and DENWABAN_SMS_FROM',
    japanese: 'は、DENWABAN_SMS_TOKEN・DENWABAN_SMS_FROM とそろえて設定してください',
  },
  {
    name: 'DENWABAN_RECORDINGS_S3_BUCKET',
    broken: (given) =>
      [...bucketSettings, ...besideBucket].some((name) => given[name]) && !bucketSettings.every((name) => given[name]),
    english: 'is needed together with DENWABAN_RECORDINGS_S3_KEY_ID and DENWABAN_RECORDINGS_S3_SECRET',
    japanese: 'は、DENWABAN_RECORDINGS_S3_KEY_ID・DENWABAN_RECORDINGS_S3_SECRET とそろえて設定してください',
  },
  {
    name: 'DENWABAN_TURN_URLS',
    broken: (given) => !given.DENWABAN_TURN_URLS && (given.DENWABAN_TURN_SECRET || hasAnyCredential(given)),
    english: 'is needed with the other DENWABAN_TURN settings',
    japanese: 'ほかの DENWABAN_TURN 設定を使うには必要です',
  },
  {
    name: 'DENWABAN_TURN_SECRET',
    broken: (given) => given.DENWABAN_TURN_URLS && !given.DENWABAN_TURN_SECRET && !hasWholeCredential(given),
    english: 'or both DENWABAN_TURN_USERNAME and DENWABAN_TURN_CREDENTIAL are needed with DENWABAN_TURN_URLS',
    japanese: 'か、DENWABAN_TURN_USERNAME と DENWABAN_TURN_CREDENTIAL の両方が、DENWABAN_TURN_URLS には必要です',
  },
  {
    name: 'DENWABAN_TURN_SECRET',
    broken: (given) => given.DENWABAN_TURN_SECRET && hasAnyCredential(given),
    english: 'cannot be used together with DENWABAN_TURN_USERNAME or DENWABAN_TURN_CREDENTIAL',
    japanese: 'は、DENWABAN_TURN_USERNAME・DENWABAN_TURN_CREDENTIAL と同時には使えません',
  },
  {
    name: 'DATABASE_URL',
    broken: (given) => given.DENWABAN_ROLES && !given.DATABASE_URL,
    english: 'is needed with DENWABAN_ROLES: several processes cannot share the embedded database',
    japanese: 'DENWABAN_ROLES を使うには必要です。内蔵データベースは複数のプロセスで共有できません',
  },
  {
    name: 'DENWABAN_SECRET',
    broken: (given) => given.DENWABAN_ROLES && !given.DENWABAN_SECRET,
    english: 'is needed with DENWABAN_ROLES: all processes must sign with the same secret',
    japanese: 'DENWABAN_ROLES を使うには必要です。すべてのプロセスが同じ鍵で署名します',
  },
];

function hasAnyCredential(given: Given): boolean {
  return Boolean(given.DENWABAN_TURN_USERNAME || given.DENWABAN_TURN_CREDENTIAL);
}

function hasWholeCredential(given: Given): boolean {
  return Boolean(given.DENWABAN_TURN_USERNAME && given.DENWABAN_TURN_CREDENTIAL);
}
