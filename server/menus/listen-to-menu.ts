import { readFile } from 'node:fs/promises';
import { saidFor } from '@denwaban/domain/guidance';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import * as lines from '../lines/store.ts';
import { type AgencyTx, type Books, inAgency, type Scope } from '../shell/agency.ts';

type Wanted = { line: string; words: string };

/** Words as they are said for the client of a line, as a WAV file. Refuses not_found, and speech_missing where nobody can say it. */
export async function listenToMenu(books: Books, scope: Scope, { line, words }: Wanted): Promise<Buffer | Refusal> {
  const client = await inAgency(books, scope, (tx) => nameOf(tx, line));
  if (isRefusal(client)) return client;
  if (!books.speaker) return refuse('speech_missing');
  const path = await books.speaker.say(saidFor(words, client));
  return readFile(`${path}.wav`);
}

async function nameOf(tx: AgencyTx, id: string): Promise<string | Refusal> {
  const line = await lines.find(tx, id);
  const client = line && (await clients.find(tx, line.client));
  return client?.name ?? refuse('not_found');
}
