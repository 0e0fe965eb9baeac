import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GuidanceKind, type GuidancePlace, waitWords } from '@denwaban/domain/guidance';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type Books, inAgency, type Scope } from '../shell/agency.ts';
import { type Heard, heardAt } from './heard.ts';
import { missingPlace } from './set-guidance.ts';
import { isSound } from './shelf.ts';
import { type Hearing, keptPath, shipped } from './sounds.ts';
import * as store from './store.ts';

type Asked = { client: string | null; line: string | null; kind: GuidanceKind };

// An example of what is told in the middle of a wait.
const example = waitWords(3, 5).join('');

/** What is heard at a place, as the WAV file that is played. Refuses not_found, and speech_missing where nobody can say it. */
export async function listen(books: Books, hearing: Hearing, scope: Scope, asked: Asked): Promise<Buffer | Refusal> {
  const heard = await inAgency(books, scope, async (tx): Promise<Heard | Refusal> => {
    if (asked.client !== null) {
      const place = { client: asked.client, line: asked.line };
      return (await missingPlace(tx, place as GuidancePlace)) ?? heardAt(tx, { ...place, at: tx.now }, asked.kind);
    }
    const own = (await store.ofHouse(tx)).find(({ kind }) => kind === asked.kind);
    if (own?.is === 'file') return { is: 'file', from: 'house', id: own.id, sha256: own.sound.sha256 };
    return own ? { is: 'text', from: 'house', text: own.text.replaceAll('{社名}', '◯◯') } : null;
  });
  if (isRefusal(heard)) return heard;
  const path = await pathOf(books, hearing, { heard, agency: scope.agency, kind: asked.kind });
  return typeof path === 'string' ? readFile(`${path}.wav`) : path;
}

type Found = { heard: Heard; agency: string; kind: GuidanceKind };

async function pathOf(books: Books, hearing: Hearing, { heard, agency, kind }: Found): Promise<string | Refusal> {
  if (heard?.is === 'file') return keptPath(hearing, books, { agency, ...heard });
  const words = kind === 'please_wait' ? `${hearing.speaker ? example : ''}${heard?.text ?? ''}` : (heard?.text ?? '');
  if (words !== '' && hearing.speaker) return hearing.speaker.say(words);
  if (words !== '' && heard?.from !== 'manual') return refuse('speech_missing');
  for (const path of [join(hearing.folder, kind), join(shipped, kind)]) if (await isSound(path)) return path;
  return refuse('not_found');
}
