export { addressFor, numberPlace } from './address.ts';
export { checkSource } from './check-source.ts';
export { expiryOf, type Freshness, freshnessOf } from './freshness.ts';
export { type MaskedRecord, mask, maskName, maskPhone, municipality } from './mask.ts';
export { comparesHere, mayLook, type Opened, openedNumbers } from './may-look.ts';
export {
  type Field,
  fields,
  type LookResult,
  type LookupEvent,
  type OrderRecord,
  type Places,
  type Source,
} from './order-record.ts';
export { readAnswer } from './read-answer.ts';
export { type RowError, readTable, type Table } from './read-table.ts';
