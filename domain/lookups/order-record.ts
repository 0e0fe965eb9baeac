// Look-up (照会): what the client's own books say of an order, shown to the operator masked and never changed by us.

export type OrderRecord = {
  orderNumber: string;
  name: string;
  reading: string | null;
  /** E.164. */
  phone: string | null;
  /** Seven digits. */
  postalCode: string | null;
  address: string | null;
  birthDate: string | null;
  items: string;
  /** In the client's own words: 出荷準備中, 発送済み. */
  state: string;
  carrier: string | null;
  trackingNumber: string | null;
  shippedOn: string | null;
  expectedOn: string | null;
  /** Whole yen, with tax. */
  amountYen: number | null;
};

export type Field = keyof OrderRecord;

/** In the order in which columns are asked for. Without the first two nobody could be found or compared. */
export const fields: readonly Field[] = [
  'orderNumber',
  'name',
  'reading',
  'phone',
  'postalCode',
  'address',
  'birthDate',
  'items',
  'state',
  'carrier',
  'trackingNumber',
  'shippedOn',
  'expectedOn',
  'amountYen',
];

export type LookupEvent = { client: string; id: string } & (
  | { name: 'lookup.source_set'; data: { kind: Source['kind'] } }
  | { name: 'lookup.file_imported'; data: { records: number; errors: number } }
  | { name: 'lookup.key_issued'; data: Record<never, never> }
  | { name: 'lookup.file_expired'; data: Record<never, never> }
  | { name: 'lookup.looked'; data: { call: string; result: LookResult } }
);

/** What a look came to. Every look is in the log, also one that showed nothing. */
export type LookResult = 'shown' | 'opened' | 'not_found' | 'refused' | 'unreachable';

/** Where each field stands in the client's file: the head of a column. In an answer of its system: a path (`order.items.name`). */
export type Places = Readonly<Partial<Record<Field, string>>>;

/** Where the client's orders can be looked up. */
export type Source =
  | { kind: 'none' }
  /** A file a day; its content is kept until the end of the `keepDays`th day after the one it came on. */
  | { kind: 'csv'; places: Places; keepDays: number }
  /** A page of the client's own system, opened beside the desk. */
  | { kind: 'link'; template: string }
  /** The client's system answers a GET with JSON; `header` carries the secret (`Authorization`). */
  | { kind: 'api'; template: string; header: string; places: Places };
