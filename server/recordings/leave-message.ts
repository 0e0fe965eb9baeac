import { createHash } from 'node:crypto';
import { isMessage } from '@denwaban/domain/calls';
import { hear } from '../calls/hear.ts';
import { record } from '../events/record.ts';
import type { Leg } from '../exchange/exchange.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import * as store from './store.ts';

type Left = { sound: Buffer | null; seconds: number };

/**
 * What a caller said to the machine (a WAV file), on the shelf first and then in the books together with the end of the call;
 * however long it was on its way, it is a message. Null: nothing was said. Doing this again changes nothing.
 */
export async function leaveMessage(
  books: Books,
  { agency, client, call }: Leg,
  { sound, seconds }: Left,
): Promise<void> {
  const scope = { as: 'staff', agency, by: theHouse } as const;
  const before = await inAgency(books, scope, (tx) => store.keptOf(tx, call, 'voicemail'));
  if (!sound || before || !isMessage(seconds)) {
    await inAgency(books, scope, (tx) => hear(tx, call, { fact: 'message_left', seconds: before ? seconds : 0 }));
    return;
  }
  const id = await inAgency(books, scope, async (tx) => tx.id());
  const sha256 = createHash('sha256').update(sound).digest('hex');
  const type = 'audio/wav';
  await books.shelf.keep({ agency, recording: id, piece: 0, sha256, type }, sound);
  await inAgency(books, scope, async (tx) => {
    const heard = await hear(tx, call, { fact: 'message_left', seconds });
    // Locked by now: of two who bring the same, the second finds the first.
    if (!heard || (await store.keptOf(tx, call, 'voicemail'))) return;
    const recording = { id, client, call, operator: null, startedAt: tx.now, type, source: 'voicemail' } as const;
    await store.add(tx, recording);
    await store.addPiece(tx, recording, { piece: 0, bytes: sound.length, sha256 });
    await record(tx, { name: 'recording.left', client, id, data: { call, seconds } });
  });
}
