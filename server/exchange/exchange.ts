// Exchange: what moves media. It hears telephones and carries out commands; it knows nothing of clients, cases or money.
import type { Command, ExchangeKind } from '@denwaban/domain/calls';
import type { Refusal } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';

/** What an exchange can do; the desk shows only that. */
export type Capability =
  | 'offer'
  | 'hold'
  /** Keeps the sound of a call itself, with pauses. */
  | 'record'
  /** The operator's page keeps it. */
  | 'record_at_desk'
  | 'transfer'
  | 'listen'
  | 'dial'
  | 'send_keys'
  | 'voicemail'
  | 'tell_wait'
  | 'keys';

/** As much of a call as an exchange may know. */
export type Leg = { agency: string; call: string; client: string };

/**
 * A command carries (call, step): carrying it out again under the same step must be harmless.
 * An exchange whose state is our own database carries out within the transaction; one with telephones behind it does so
 * after the commit, and again after a crash, until it succeeds.
 */
export type Exchange = {
  kind: ExchangeKind;
  can: readonly Capability[];
  /** Whom one of ours is about to ring belongs to it: what it needs to know of them is put down with the call. */
  begin?(tx: AgencyTx, leg: Leg, rung: { toll: string; operator: string }): Promise<Refusal | 'begun'>;
} & (
  | { reach: 'in_books'; carryOut(tx: AgencyTx, leg: Leg, step: number, command: Command): Promise<void> }
  | {
      reach: 'outside';
      /** Whether this node has the call in hand: without, every node has; where it is another's, that one is told. */
      isInHand?(leg: Leg): boolean | Promise<boolean>;
      /** Asked for the commands of a call in their order, and for the next before the last is done. */
      carryOut(leg: Leg, step: number, command: Command): Promise<void>;
    }
);

export type Exchanges = ReadonlyMap<ExchangeKind, Exchange>;

declare module '../shell/agency.ts' {
  interface Books {
    exchanges: Exchanges;
  }
}
