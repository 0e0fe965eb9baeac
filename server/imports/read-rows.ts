import { code, type Import, type RowRead, readRow, type Values } from '@denwaban/domain/imports';
import type { RefusalCode } from '@denwaban/domain/refusals';
import type { Row } from '@denwaban/domain/sheets';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { KeptRow } from './store.ts';
import { type Standing, type Things, thingsOf } from './things/index.ts';

/** A row that can be read, of which the client is known. */
export type Readable = { row: KeptRow; client: string | null; key: string; value: Values[keyof Values] };

type Judged = { refused: KeptRow[]; readable: Readable[] };

/** Reads rows anew from what was sent, and finds whose they are. */
export async function readRows(
  tx: AgencyTx,
  { kind, client, places }: Import,
  rows: readonly KeptRow[],
): Promise<Judged> {
  const reads = rows.map((row) => ({ row, read: readRow(kind, places, row as Row, tx.now) }));
  const codes = reads.map(({ read }) => read.client).filter((each) => each !== '');
  const known = kind === 'clients' || client ? new Map<string, string>() : await clients.withCodes(tx, codes);
  const judged: Judged = { refused: [], readable: [] };
  for (const { row, read } of reads) {
    const of = whose(read, { kind, client, known });
    const named = { ...row, label: read.label.slice(0, 200), client: of ?? null };
    if ('problems' in read)
      judged.refused.push({ ...named, sameAs: null, outcome: 'refused', problems: read.problems });
    else if (of === undefined) judged.refused.push(refused(named, 'client', 'client_unknown'));
    else judged.readable.push({ row: { ...named, sameAs: read.key }, client: of, key: read.key, value: read.value });
  }
  return judged;
}

type Whose = Pick<Import, 'kind' | 'client'> & { known: ReadonlyMap<string, string> };

/** Undefined: of a client we do not have. */
function whose(read: RowRead, { kind, client, known }: Whose): string | null | undefined {
  return kind === 'clients' ? null : (client ?? known.get(code(read.client)));
}

/** What would become of these rows in the books as they are. */
export async function judge(tx: AgencyTx, kind: Import['kind'], readable: readonly Readable[]): Promise<KeptRow[]> {
  const things: Things = thingsOf[kind];
  const standings = await things.standing(tx, readable as never);
  return readable.map(({ row }, at) => judgedBy(row, standings[at] as Standing));
}

function judgedBy(row: KeptRow, standing: Standing): KeptRow {
  if (standing === 'free') return { ...row, outcome: 'new', problems: [] };
  if (standing === 'same') return { ...row, outcome: 'known', problems: [] };
  return refused(row, standing.field, standing.code);
}

export function refused(row: KeptRow, field: string, because: RefusalCode): KeptRow {
  return { ...row, outcome: 'refused', problems: [{ field, code: because }] };
}
