import type { Export, ExportEvent } from './export.ts';
import { daysKept, mostRowsOfWorkbook } from './export.ts';

type Change = { export: Export; events: ExportEvent[] };
type Asking = Omit<Export, 'state' | 'rows' | 'unwritable' | 'askedAt'>;

export function ask(asked: Asking, now: Date): Change {
  const begun: Export = { ...asked, state: 'working', rows: 0, unwritable: 0, askedAt: now };
  const { kind, format } = asked;
  return { export: begun, events: [{ name: 'export.asked', client: null, id: asked.id, data: { kind, format } }] };
}

/** So many rows are written, counted from the beginning: whoever begins anew begins to count anew. */
export function goOn(found: Export, written: Pick<Export, 'rows' | 'unwritable'>): Change {
  if (found.state !== 'working') return { export: found, events: [] };
  if (found.format === 'xlsx' && written.rows > mostRowsOfWorkbook) return fail(found);
  const { rows } = written;
  return {
    export: { ...found, ...written },
    events: [{ name: 'export.going_on', client: null, id: found.id, data: { rows } }],
  };
}

export function finish(found: Export): Change {
  if (found.state !== 'working') return { export: found, events: [] };
  const { id, rows } = found;
  return { export: { ...found, state: 'done' }, events: [{ name: 'export.done', client: null, id, data: { rows } }] };
}

/** The week is over, or its owner threw it away. */
export function clearAway(found: Export): Change {
  if (found.state === 'gone') return { export: found, events: [] };
  return {
    export: { ...found, state: 'gone' },
    events: [{ name: 'export.gone', client: null, id: found.id, data: {} }],
  };
}

export function goneAt({ askedAt }: Pick<Export, 'askedAt'>): Date {
  return new Date(askedAt.getTime() + daysKept * 24 * 3_600_000);
}

function fail(found: Export): Change {
  const why = 'too_many_rows' as const;
  return {
    export: { ...found, state: 'failed' },
    events: [{ name: 'export.failed', client: null, id: found.id, data: { why } }],
  };
}
