// The matter of a call, as far as it is known: what kind of call it is and, of a complaint, what it is about.

export type CallKind = 'inquiry' | 'complaint' | 'order' | 'reservation' | 'other';
export type ComplaintKind = 'staff' | 'service' | 'operator' | 'other';

export const callKinds: readonly CallKind[] = ['inquiry', 'complaint', 'order', 'reservation', 'other'];
export const complaintKinds: readonly ComplaintKind[] = ['staff', 'service', 'operator', 'other'];

/** A kind of call a question or a line of the scope is for; `about` null: whatever the complaint is about. */
export type KindOfCall = { kind: CallKind; about: ComplaintKind | null };

/** As chosen so far; empty where nothing is chosen yet. */
export type MatterSaid = { kind: string; complaintAbout: string };

export function isOfKind({ kind, about }: KindOfCall, said: MatterSaid): boolean {
  return kind === said.kind && (about === null || (kind === 'complaint' && about === said.complaintAbout));
}
