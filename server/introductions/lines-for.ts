import type { Line } from '@denwaban/domain/lines';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

export type Receiving = Extract<Line, { kind: 'number' }>;

/** The lines of a client that a caller can be put through to: those that are reached by a number. */
export async function linesFor(tx: AgencyTx, client: string): Promise<Receiving[]> {
  return (await lines.ofClient(tx, client)).filter(
    (line) => line.kind === 'number' && line.state === 'open',
  ) as Receiving[];
}
