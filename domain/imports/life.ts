import { type Refusal, refuse } from '../refusals/index.ts';
import { checkPlaces, columnsOf } from './columns.ts';
import type { Counts, Import, ImportEvent, ImportState, Places } from './import.ts';

type Change = { import: Import; events: ImportEvent[] };
type Sent = Omit<Import, 'state' | 'done'>;

/** A sheet that was sent: its rows are checked as soon as all that has to be there was found a column. */
export function send(sent: Sent): Change {
  const { id, client, kind, total } = sent;
  const isReadable = checkPlaces(columnsOf(kind, client !== null), sent.heads, sent.places).length === 0;
  const begun: Import = { ...sent, state: isReadable ? 'checking' : 'checked', done: 0 };
  return { import: begun, events: [{ name: 'import.sent', client, id, data: { kind, rows: total } }] };
}

/** Says which column is what; the rows are checked anew. Refuses import_out_of_turn, incomplete_input. */
export function match(found: Import, places: Places, total: number): Change | Refusal {
  if (found.state !== 'checked' && found.state !== 'checking') return refuse('import_out_of_turn');
  const problems = checkPlaces(columnsOf(found.kind, found.client !== null), found.heads, places);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return move({ ...found, places }, 'checking', total, 'import.matched');
}

/**
 * Takes the rows over: only the good ones, or none unless all are good. Refuses import_out_of_turn, rows_to_mend,
 * no_row_readable where there is nothing to take.
 */
export function takeOver(found: Import, counts: Counts, which: 'good' | 'all'): Change | Refusal {
  if (found.state !== 'checked') return refuse('import_out_of_turn');
  if (which === 'all' && counts.refused > 0) return refuse('rows_to_mend');
  if (counts.new === 0) return refuse('no_row_readable');
  return move(found, 'taking', counts.new, 'import.taking_begun');
}

/** Takes out again what it made. Refuses import_out_of_turn. */
export function undo(found: Import, counts: Counts): Change | Refusal {
  if (found.state !== 'taken') return refuse('import_out_of_turn');
  return move(found, 'undoing', counts.made, 'import.undoing_begun');
}

/** So many more rows are done; where none was left, the work is over. */
export function step(found: Import, rows: number, counts: Counts): Change {
  const { client, id } = found;
  if (rows > 0) {
    const going = { ...found, done: Math.min(found.total, found.done + rows) };
    return { import: going, events: [{ name: 'import.going_on', client, id, data: {} }] };
  }
  return { import: { ...found, state: after(found.state), done: found.total }, events: [over(found, counts)] };
}

/** A sheet of which nothing is in the books may be thrown away. Refuses import_out_of_turn. */
export function discard({ id, client, state }: Import): { events: ImportEvent[] } | Refusal {
  if (state !== 'checked' && state !== 'undone') return refuse('import_out_of_turn');
  return { events: [{ name: 'import.discarded', client, id, data: {} }] };
}

/** Whether there is work under way, to be gone on with. */
export function isUnderWay({ state }: Pick<Import, 'state'>): boolean {
  return state === 'checking' || state === 'taking' || state === 'undoing';
}

type Moved = 'import.matched' | 'import.taking_begun' | 'import.undoing_begun';

function move(found: Import, state: ImportState, total: number, name: Moved): Change {
  const { id, client } = found;
  return { import: { ...found, state, total, done: 0 }, events: [{ name, client, id, data: {} }] };
}

function after(state: ImportState): ImportState {
  switch (state) {
    case 'checking':
    case 'checked':
      return 'checked';
    case 'taking':
    case 'taken':
      return 'taken';
    case 'undoing':
    case 'undone':
      return 'undone';
  }
}

function over({ id, client, state }: Import, { made, removed, kept }: Counts): ImportEvent {
  switch (after(state)) {
    case 'taken':
      return { name: 'import.taken', client, id, data: { made } };
    case 'undone':
      return { name: 'import.undone', client, id, data: { removed, kept } };
    default:
      return { name: 'import.checked', client, id, data: {} };
  }
}
