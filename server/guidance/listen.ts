import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Guidance, type GuidanceKind, type GuidancePlace, waitWords } from '@denwaban/domain/guidance';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type Books, inAgency, type Scope } from '../shell/agency.ts';
import { type Heard, heardAt, metAt, type SoundName, soundName } from './heard.ts';
import { missingPlace } from './set-guidance.ts';
import { isSound } from './shelf.ts';
import { type Hearing, keptPath, shipped } from './sounds.ts';
import * as store from './store.ts';

type Asked = { client: string | null; line: string | null; kind: GuidanceKind };

// An example of what is told in the middle of a wait.
const example = waitWords(3, 5).join('');

/** What is heard at a place, as the WAV file that is played. Refuses not_found, and speech_missing where nobody can say it. */
export async function listen(books: Books, hearing: Hearing, scope: Scope, asked: Asked): Promise<Buffer | Refusal> {
  const found = await inAgency(books, scope, async (tx): Promise<Found | Refusal> => {
    if (asked.client !== null) {
      const place = { client: asked.client, line: asked.line, at: tx.now };
      const missing = await missingPlace(tx, place as GuidancePlace);
      if (missing) return missing;
      const [heard, met] = [await heardAt(tx, place, asked.kind), await metAt(tx, place)];
      return { heard, name: soundName(asked.kind, met?.isRecorded ?? true) };
    }
    const own = (await store.ofHouse(tx)).find(({ kind }) => kind === asked.kind);
    return { heard: ownHeard(own), name: asked.kind };
  });
  if (isRefusal(found)) return found;
  const path = await pathOf(books, hearing, { ...found, agency: scope.agency, kind: asked.kind });
  return typeof path === 'string' ? readFile(`${path}.wav`) : path;
}

function ownHeard(own: Guidance | undefined): Heard {
  if (own?.is === 'file') return { is: 'file', from: 'house', id: own.id, sha256: own.sound.sha256 };
  return own ? { is: 'text', from: 'house', text: own.text.replaceAll('{社名}', '◯◯') } : null;
}

type Found = { heard: Heard; name: SoundName };
type Wanted = Found & { agency: string; kind: GuidanceKind };

async function pathOf(
  books: Books,
  hearing: Hearing,
  { heard, name, agency, kind }: Wanted,
): Promise<string | Refusal> {
  if (heard?.is === 'file') return keptPath(hearing, books, { agency, ...heard });
  const words = kind === 'please_wait' ? `${hearing.speaker ? example : ''}${heard?.text ?? ''}` : (heard?.text ?? '');
  if (words !== '' && hearing.speaker) return hearing.speaker.say(words);
  if (words !== '' && heard?.from !== 'manual') return refuse('speech_missing');
  for (const path of [join(hearing.folder, name), join(shipped, name)]) if (await isSound(path)) return path;
  return refuse('not_found');
}
