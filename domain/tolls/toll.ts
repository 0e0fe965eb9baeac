// Toll (通話料): what one end that we have rung outside costs us at a carrier, from its answer to its hang-up.
import type { Destination } from '../numbers/index.ts';
import type { Rate } from './rate.ts';

/** What was rung for: a call of an operator's own, somebody asked in the middle of a call, a turn in the queue, a trial of a line, the client's own telephone first. */
export const tollPurposes = ['call', 'consultation', 'queue_callback', 'line_test', 'client_telephone'] as const;
export type TollPurpose = (typeof tollPurposes)[number];

export type Toll = {
  id: string;
  trunk: string;
  client: string;
  /** In the middle of which call, or which call it is. */
  call: string | null;
  purpose: TollPurpose;
  /** Who of the staff had it rung; null: the house did. */
  by: string | null;
  to: Destination;
  /** As carriers print them: without its last four digits. */
  maskedNumber: string;
  /** As it was when the ringing began. */
  rate: Rate;
  begunAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
};

export type TollEvent = { client: null; id: string } & {
  /** `id` is the trunk's. Yen. */
  name: 'trunk.cap_near';
  data: { spent: number; cap: number };
};
