// Forwarding (転送): how a client's own number comes to one of our lines: what its carrier is, when it forwards, and by which
// steps the client switches that on and off. Each line has one number at which we receive, since carriers often do not say
// which number was rung first.

export const forwardingWays = ['none', 'always', 'no_answer', 'busy'] as const;
export type ForwardingWay = (typeof forwardingWays)[number];

export const forwardingCarriers = [
  'hikari',
  'ntt_analog',
  'softbank_hikari',
  'business_phone',
  'docomo',
  'au',
  'softbank',
  'rakuten',
  'other',
] as const;
export type ForwardingCarrier = (typeof forwardingCarriers)[number];

export type Forwarding = {
  line: string;
  client: string;
  /** The client's own, E.164; null while it was not told. */
  number: string | null;
  carrier: ForwardingCarrier;
  way: ForwardingWay;
  /** How long it rings at the client first; null unless forwarded without an answer. */
  seconds: number | null;
};

/** `id` is the line's. */
export type ForwardingEvent = { client: string; id: string } & (
  | { name: 'forwarding.agreed'; data: { way: ForwardingWay; carrier: ForwardingCarrier } }
  | { name: 'forwarding.fell_silent'; data: { since: string } }
  | { name: 'forwarding.rings_again'; data: Record<never, never> }
);
