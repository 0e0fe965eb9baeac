// Transfer (取次): somebody of a client's is rung in the middle of a call, and asked first or handed the caller at once. Its life
// is that of the call; what is kept of it is who was rung, when, and what came of it.
import type { CallEvent, TransferKind, TransferOver } from '../calls/index.ts';

export type Transfer = {
  id: string;
  client: string;
  call: string;
  /** Who had them rung. */
  operator: string;
  kind: TransferKind;
  /** Null: a number was typed. */
  contact: string | null;
  /** As whom they were rung: the contact's name, or what the operator wrote. */
  name: string;
  /** E.164. */
  number: string;
  begunAt: Date;
  answeredAt: Date | null;
  /** 取次済み: since when the caller and they have talked without us. */
  connectedAt: Date | null;
  overAt: Date | null;
  why: TransferOver | null;
};

type Told = Extract<CallEvent, { data: { transfer: string } }>;

/** What becomes of a transfer by what was told of its call. Somebody who was handed the caller is connected by answering. */
export function follow(transfer: Transfer, told: Told, now: Date): Transfer {
  switch (told.name) {
    case 'call.transfer_answered':
      return { ...transfer, answeredAt: now, connectedAt: transfer.kind === 'cold' ? now : null };
    case 'call.passed_on':
      return transfer.answeredAt ? { ...transfer, connectedAt: now } : transfer;
    case 'call.transfer_over':
      return { ...transfer, overAt: now, why: told.data.why };
    case 'call.transfer_begun':
    case 'call.transfer_joined':
      return transfer;
  }
}

/** What was told of transfers, among other things. */
export function toldOf(events: readonly CallEvent[]): Told[] {
  return events.filter((event): event is Told => 'transfer' in event.data);
}
