import { createHash } from 'node:crypto';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type AgencyTx, type Books, inAgency, type Scope } from '../shell/agency.ts';
import * as store from './store.ts';

type Arriving = { scope: Scope; operator: string; recording: string; piece: number; sound: unknown };

/**
 * Keeps one piece of sound: on the shelf first, then in the books, so that a row never stands for nothing. Only the
 * recording's operator; also after the hang-up, when the last pieces catch up. Refuses not_found, malformed (no sound),
 * pieces_out_of_order (the one before is missing: the rest would be noise), changed_meanwhile (another sound is kept).
 */
export async function keepPiece(books: Books, arriving: Arriving): Promise<undefined | Refusal> {
  const { scope, recording, piece, sound } = arriving;
  if (!Buffer.isBuffer(sound) || sound.length === 0) return refuse('malformed');
  const sha256 = createHash('sha256').update(sound).digest('hex');
  const kept = { piece, bytes: sound.length, sha256 };
  const found = await inAgency(books, scope, (tx) => place(tx, arriving, sha256));
  if (found === 'kept already' || isRefusal(found)) return found === 'kept already' ? undefined : found;
  await books.shelf.keep({ agency: scope.agency, recording, piece, sha256, type: found.type }, sound);
  return inAgency<undefined | Refusal>(books, scope, async (tx) => {
    // The same piece may have come twice at once.
    const again = await place(tx, arriving, sha256);
    if (again === 'kept already') return;
    return isRefusal(again) ? again : store.addPiece(tx, again, kept).then(() => undefined);
  });
}

async function place(tx: AgencyTx, { operator, recording, piece }: Arriving, sha256: string) {
  const found = await store.find(tx, recording);
  if (found?.operator !== operator) return refuse('not_found');
  const { same, before } = await store.around(tx, recording, piece);
  if (same) return same.sha256 === sha256 ? 'kept already' : refuse('changed_meanwhile');
  return piece === 0 || before ? found : refuse('pieces_out_of_order');
}
