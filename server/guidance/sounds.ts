import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  choiceWords,
  type Guidance,
  type GuidanceKind,
  placeKeptWords,
  saidFor,
  thisNumberWords,
  voicemailInsteadWords,
  waitWords,
  whichNumberWords,
} from '@denwaban/domain/guidance';
import type { Choice } from '@denwaban/domain/overflow';
import { nobodyAnsweredWords, transferWords } from '@denwaban/domain/transfers';
import * as clients from '../clients/store.ts';
import type { Leg } from '../exchange/exchange.ts';
import type { Said, Sounds } from '../exchange/sounds.ts';
import type { Answering } from '../lines/answering.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { log } from '../shell/log.ts';
import { type Heard, heardOf, metAt, type SoundName, soundName } from './heard.ts';
import { isSound, keepSound } from './shelf.ts';
import { tone } from './sound/tone.ts';
import { writeWav } from './sound/write-wav.ts';
import type { Speaker } from './speech/speaker.ts';
import * as store from './store.ts';

/** From where exchanges play, and who speaks; null: nobody can. */
export type Hearing = { folder: string; speaker: Speaker | null };

declare module '../shell/agency.ts' {
  interface Books {
    /** Null, or missing: texts are not spoken here. */
    speaker?: Speaker | null;
  }
}

/** What we ship, as it lies in the house itself. */
export const shipped = join(import.meta.dirname, '../../asterisk/sounds');

/** Lays what we ship where exchanges play from: one on another machine shares this folder and nothing else of ours. */
export async function layOutShipped({ folder }: Hearing): Promise<void> {
  await mkdir(join(folder, 'shipped'), { recursive: true });
  await cp(shipped, join(folder, 'shipped'), { recursive: true });
  await keepSound(join(folder, 'shipped/tone'), writeWav(tone()));
}

/**
 * What is heard on a leg: what was set for its line, its client or the house; else `<folder>/<kind>.wav`, where whoever runs
 * the machine has put one (`welcome_unrecorded.wav` for who is not recorded); else the words of the manual; and where nobody can say them, what we ship.
 */
export function soundsOf(hearing: Hearing): Sounds {
  return {
    said: async (books, leg, said) => {
      if (said.what === 'transfer' || said.what === 'nobody_answered')
        return transferPaths(hearing, { books, leg }, said.what);
      if (said.what === 'menu') return menuPaths(hearing, { books, leg }, said.words);
      if (isOfOverflow(said)) return overflowPaths(hearing, { books, leg }, said);
      const { heard, name } = await heardOn(books, leg, said.what);
      if (said.what === 'please_wait') return waitPaths(hearing, { books, leg, heard }, said);
      return [(await pathOf(hearing, { books, leg, heard }, name)) ?? join(hearing.folder, 'shipped', name)];
    },
    music: async (books, leg) => {
      const { heard } = await heardOn(books, leg, 'waiting_music');
      return pathOf(hearing, { books, leg, heard }, 'waiting_music');
    },
    tone: join(hearing.folder, 'shipped/tone'),
    lineTrial: join(hearing.folder, 'shipped/line_trial'),
    lineTrialOver: join(hearing.folder, 'shipped/line_trial_over'),
  };
}

async function heardOn(books: Books, leg: Leg, kind: GuidanceKind): Promise<{ heard: Heard; name: SoundName }> {
  const known = await knownOf(books, leg);
  const heard = known && heardOf(known.kept, kind, known);
  return { heard, name: soundName(kind, known?.met?.isRecorded ?? true) };
}

type Known = { line: string; kept: readonly Guidance[]; met: Answering | null };

// A call hears one thing after the other, and the first is waited for by its ring. What was set meanwhile, the next call hears.
const mostKnown = 500;
const known = new WeakMap<Books, Map<string, Promise<Known | null>>>();

function knownOf(books: Books, leg: Leg): Promise<Known | null> {
  const calls = known.get(books) ?? new Map<string, Promise<Known | null>>();
  known.set(books, calls);
  const found = calls.get(leg.call) ?? lookUp(books, leg);
  calls.set(leg.call, found);
  found.catch(() => calls.delete(leg.call));
  const [oldest] = calls.keys();
  if (calls.size > mostKnown && oldest) calls.delete(oldest);
  return found;
}

function lookUp(books: Books, { agency, call }: Leg): Promise<Known | null> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const place = await store.placeOfCall(tx, call);
    if (!place) return null;
    const [kept, met] = await Promise.all([store.forClient(tx, place.client), metAt(tx, place)]);
    return { line: place.line, kept, met };
  });
}

type Asked = { books: Books; leg: Leg; heard: Heard };

/** Null: there is nothing of our own. */
async function pathOf(hearing: Hearing, { books, leg, heard }: Asked, name: SoundName): Promise<string | null> {
  if (heard?.is === 'file') return keptPath(hearing, books, { agency: leg.agency, ...heard });
  const isSet = heard !== null && heard.from !== 'manual';
  const spoken = isSet ? await spokenPath(hearing, heard.text) : null;
  if (spoken) return spoken;
  const laid = join(hearing.folder, name);
  if (await isSound(laid)) return laid;
  return heard ? spokenPath(hearing, heard.text) : null;
}

/** Nobody sets these: whoever is rung must know at once whose call it is. */
async function transferPaths(
  hearing: Hearing,
  { books, leg }: Omit<Asked, 'heard'>,
  what: 'transfer' | 'nobody_answered',
): Promise<string[]> {
  const laid = join(hearing.folder, what);
  if (await isSound(laid)) return [laid];
  const client = what === 'transfer' ? await clientOf(books, leg) : null;
  const words = client === null ? nobodyAnsweredWords : transferWords(client);
  return [(await spokenPath(hearing, words)) ?? join(hearing.folder, 'shipped', what)];
}

/** Which key means what is different on every line: no sound of ours could say it. */
async function menuPaths(hearing: Hearing, { books, leg }: Omit<Asked, 'heard'>, words: string): Promise<string[]> {
  const spoken = await spokenPath(hearing, saidFor(words, await clientOf(books, leg)));
  return spoken ? [spoken] : [];
}

function clientOf(books: Books, { agency, client }: Leg): Promise<string> {
  return inAgency(
    books,
    { as: 'staff', agency, by: theHouse },
    async (tx) => (await clients.find(tx, client))?.name ?? '',
  );
}

type Wait = Extract<Said, { what: 'please_wait' }>;

/** The place and the time, and the client's own words after them; where nobody can speak, only that it takes a while. */
async function waitPaths(hearing: Hearing, asked: Asked, { position, minutes, choices }: Wait): Promise<string[]> {
  const parts = await Promise.all(waitWords(position, minutes).map((words) => spokenPath(hearing, words)));
  const told = parts.filter((path) => path !== null);
  const own = await pathOf(hearing, asked, 'please_wait');
  const all = [...told, ...(own ? [own] : [])];
  const waits = all.length > 0 ? all : [join(hearing.folder, 'shipped/please_wait')];
  return [...waits, ...(await Promise.all(choices.map((choice) => choicePath(hearing, choice))))];
}

async function choicePath(hearing: Hearing, choice: Choice): Promise<string> {
  return (await spokenPath(hearing, choiceWords(choice))) ?? join(hearing.folder, 'shipped', `choose_${choice}`);
}

type OfOverflow = Extract<Said, { what: 'voicemail_instead' | 'place_kept' | 'this_number' | 'which_number' }>;

function isOfOverflow(said: Said): said is OfOverflow {
  return ['voicemail_instead', 'place_kept', 'this_number', 'which_number'].includes(said.what);
}

/** Nobody sets these: they say which keys to press. */
async function overflowPaths(
  hearing: Hearing,
  { books, leg }: Omit<Asked, 'heard'>,
  said: OfOverflow,
): Promise<string[]> {
  const laid = join(hearing.folder, said.what);
  if (await isSound(laid)) return [laid];
  const spoken = await spokenPath(hearing, await overflowWords(books, leg, said));
  return [spoken ?? join(hearing.folder, 'shipped', said.what)];
}

async function overflowWords(books: Books, leg: Leg, said: OfOverflow): Promise<string> {
  switch (said.what) {
    case 'voicemail_instead':
      return voicemailInsteadWords(await clientOf(books, leg));
    case 'place_kept':
      return placeKeptWords;
    case 'this_number':
      return thisNumberWords(said.number);
    case 'which_number':
      return whichNumberWords;
  }
}

/** The database keeps the sound, this folder a copy of it. */
export async function keptPath(
  { folder }: Pick<Hearing, 'folder'>,
  books: Books,
  { agency, id, sha256 }: { agency: string; id: string; sha256: string },
): Promise<string> {
  const path = join(folder, 'kept', agency, sha256);
  if (await isSound(path)) return path;
  const sound = await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => store.soundOf(tx, id));
  if (sound) await keepSound(path, sound);
  return path;
}

/** Null: nobody can say it. A caller hears something else then, and somebody reads about it. */
async function spokenPath({ speaker }: Hearing, text: string): Promise<string | null> {
  if (!speaker) return null;
  return speaker.say(text).catch((error) => {
    log.error({ err: error }, 'a text was not spoken');
    return null;
  });
}
