import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { type NewLetter, writeLetter } from './write-letter.ts';

/** Writes a letter that nothing else waits for, and has it sent when this transaction commits. */
export async function queueLetter(tx: AgencyTx, letter: Omit<NewLetter, 'key'>): Promise<void> {
  await record(tx, await writeLetter(tx, { ...letter, key: `${letter.kind}.${tx.id()}` }));
}
