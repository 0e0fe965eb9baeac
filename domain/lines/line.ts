// Line (回線・番号): a way in to a client, by a number or by a button on a page.
import type { ExchangeKind } from '../calls/index.ts';

export type Line = {
  id: string;
  client: string;
  /** What the client calls it: 代表, 予約専用. */
  label: string;
  /** What moves the sound of its calls. */
  exchange: ExchangeKind;
  /** A closed line takes no calls; its history stays. */
  state: 'open' | 'closed';
} & Reached;

/**
 * A number in E.164, or the public key that is part of the address of a button's page. A desk line is reached by neither:
 * whoever takes a call by hand names the client.
 */
export type Reached =
  | { kind: 'number'; number: string; buttonKey: null }
  | { kind: 'button'; number: null; buttonKey: string }
  | { kind: 'desk'; number: null; buttonKey: null };
