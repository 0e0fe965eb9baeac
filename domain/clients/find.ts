import { fold } from '../search/index.ts';
import type { Client } from './client.ts';

/** A company as it is looked for: `numbers` are those it is reached under, in E.164. */
export type Findable = Pick<Client, 'name' | 'reading' | 'code'> & { numbers: readonly string[] };

/**
 * The companies that what was typed may mean, the likeliest first: by its code, the beginning of its reading or name, a part
 * of them, then by digits of its number as people say it (`'5678'`, `'03-1234'`). In kana, kanji or Latin letters, in any
 * width; nothing typed means all of them, by reading.
 */
export function findClients<One extends Findable>(clients: readonly One[], typed: string): One[] {
  const sought = fold(typed);
  return clients
    .map((client) => ({ client, rank: rankOf(client, sought), reading: fold(client.reading) }))
    .filter(({ rank }) => rank < unlike)
    .sort((a, b) => a.rank - b.rank || (a.reading < b.reading ? -1 : 1))
    .map(({ client }) => client);
}

const unlike = 6;

function rankOf({ name, reading, code, numbers }: Findable, sought: string): number {
  const [theName, theReading, theCode] = [fold(name), fold(reading), fold(code)];
  const ranks = [
    theCode === sought,
    theCode.startsWith(sought),
    theReading.startsWith(sought) || theName.startsWith(sought),
    theReading.includes(sought) || theName.includes(sought),
    theCode.includes(sought),
    numbers.some((number) => spoken(number).includes(sought)),
  ];
  const at = ranks.indexOf(true);
  return at < 0 ? unlike : at;
}

/** `'+81312345678'` as it stands on a telephone's display: `'0312345678'`. */
function spoken(number: string): string {
  return number.replace(/^\+81/, '0').replace(/^\+/, '');
}
