import { isTest, lineAt, type SourceFile, withoutComments } from './source.ts';
import type { Wall } from './walls.ts';

type Saying = { says: string; words: RegExp; in: (path: string) => boolean };

/** `process.env` elsewhere, and why. */
const readsEnvironment = [
  'server/shell/config.ts',
  // Run before there is a server: by npm, and by whoever builds the console.
  'bin/',
  'asterisk/packages/',
  'web/vite.config.ts',
];

/** Telephones on the server, and their other end in the pages. */
const atExchange = /^(?:server|web)\/exchange\//;

/** A channel is a telephone's outside these homes of other meanings: a report's way, a notification's name, a colour's part. */
const otherChannels =
  /(?:^|\/)relays(?:\/|\.ts$)|^server\/(?:post|contacts)\/|^server\/shell\/|^database\/migrations\/0004_cases.sql$|^web\/kit\/theme\//;

/**
 * Tables of libraries, who fill them by themselves, the note of what was migrated, and the law’s seven years, which no
 * pretended clock may bring to an end (decisions/0025).
 */
const databaseClock = [
  ...['server/shell/migrate.ts', 'database/migrations/0006_sign_in.sql', 'database/migrations/0027_security.sql'],
  'database/migrations/0024_journey.sql',
];

const sayings: readonly Saying[] = [
  {
    says: 'only shell/config.ts reads the environment',
    words: /\bprocess\.env\b|\bfrom 'node:process'/g,
    in: (path) => !isTest(path) && !readsEnvironment.some((home) => path.startsWith(home)),
  },
  {
    says: 'in domain/ time and chance are arguments',
    words:
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID|\bcrypto\b|\bperformance\b|\bTemporal\.Now\b|\bset(?:Timeout|Interval|Immediate)\b/g,
    in: (path) => path.startsWith('domain/') && !isTest(path),
  },
  {
    says: 'in domain/ no answer depends on the zone or language of the machine',
    words: /\.(?:get|set)(?:Hours|Minutes|Day|Date|Month|FullYear)\(|\.toLocale\w*\(|\bIntl\.|\blocaleCompare\(/g,
    in: (path) => path.startsWith('domain/') && !isTest(path),
  },
  {
    says: 'only exchange/ speaks of bridges, Stasis and SIP',
    words: /(?:(?<![A-Za-z])(?:[Bb]ridged?|[Ss]tasis|SIP|[Ss]ip)|(?<=[a-z])(?:Bridged?|Stasis|SIP|Sip))(?![a-z])/g,
    in: (path) => inHouse(path) && !atExchange.test(path),
  },
  {
    says: 'only exchange/ speaks of channels',
    words: /(?<![A-Za-z])channels?(?![a-z])|Channels?(?![a-z])/g,
    in: (path) => inHouse(path) && !atExchange.test(path) && !otherChannels.test(path),
  },
  {
    says: 'only a store.ts and shell/ speak SQL',
    words: /\btx\.q\b|\bpool\.query\(|\bsql`/g,
    in: (path) =>
      path.startsWith('server/') && !isTest(path) && !path.startsWith('server/shell/') && !path.endsWith('/store.ts'),
  },
  {
    says: 'what a write did is known by `returning`, since nobody waits for its answer (decisions/0014)',
    words: /\bnum(?:Changed|Deleted|InsertedOrUpdated|Updated)Rows\b/g,
    in: (path) => path.startsWith('server/') && !isTest(path) && !path.startsWith('server/shell/'),
  },
  {
    says: 'no SQL asks the database what time it is',
    words: /(?<![.\w])now\(\)(?!\s*[:{])|\bcurrent_timestamp\b|\bclock_timestamp\b/gi,
    in: (path) => /^(?:server|database)\//.test(path) && !isTest(path) && !databaseClock.includes(path),
  },
];

export const sayingWalls: readonly Wall[] = sayings.map((saying) => ({
  says: saying.says,
  broken: (files) => files.filter(({ path }) => saying.in(path)).flatMap((file) => said(file, saying.words)),
}));

function said({ path, text }: SourceFile, words: RegExp): string[] {
  const code = withoutComments(text);
  return [...code.matchAll(words)].map((found) => `${path}:${lineAt(code, found.index)} says ${found[0]}`);
}

function inHouse(path: string): boolean {
  return /^(?:domain|api|server|web|database)\//.test(path);
}
