import type { Import } from '@denwaban/domain/imports';
import type { RefusalCode } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../../shell/agency.ts';
import type { KeptRow } from '../store.ts';

/** Whether the books have such a thing: not yet, the very same, or what stands in its way. */
export type Standing = 'free' | 'same' | { field: string; code: RefusalCode };

export type Given<Value = unknown> = { client: string | null; key: string; value: Value };

/** What a kind of import makes of its rows, and takes out again. */
export type Things<Value = never> = {
  /** Row by row, in their order. */
  standing(tx: AgencyTx, given: readonly Given<Value>[]): Promise<Standing[]>;
  /** Ids of what was made, in the order of the rows. */
  make(tx: AgencyTx, about: Import, given: readonly Given<Value>[]): Promise<string[]>;
  /** False where it is in use; what refers to it keeps it as well. */
  remove(tx: AgencyTx, about: Import, row: KeptRow): Promise<boolean>;
};
