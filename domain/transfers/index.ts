export { mayBringIn, type Wish } from './may-bring-in.ts';
export { noTransfers, readTerms, ringSeconds, type TransferTerms } from './terms.ts';
export { follow, type Transfer, toldOf } from './transfer.ts';
export { nobodyAnsweredWords, transferWords } from './words.ts';
