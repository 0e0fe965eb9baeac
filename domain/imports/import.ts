// Import (一括取込): a table of clients, contacts, answers or past calls that is taken into the books as a whole. It is read and
// checked row by row before anything is made, and everything it made can be taken out again.

export type ImportKind = 'clients' | 'contacts' | 'faq' | 'calls';
export const importKinds: readonly ImportKind[] = ['clients', 'contacts', 'faq', 'calls'];

/**
 * `checking`, `taking` and `undoing` are worked off in steps, and go on where they were left; `checked`, `taken` and `undone`
 * wait for a person.
 */
export type ImportState = 'checking' | 'checked' | 'taking' | 'taken' | 'undoing' | 'undone';

/** Which head of the sheet stands for a field: `{ name: '会社名' }`. */
export type Places = Readonly<Record<string, string>>;

export type Import = {
  id: string;
  kind: ImportKind;
  /** Whose rows they all are; null where each row says so itself. */
  client: string | null;
  fileName: string;
  heads: readonly string[];
  places: Places;
  by: string;
  at: Date;
  state: ImportState;
  /** Rows the work under way is about, and those of them that are done. */
  total: number;
  done: number;
};

/**
 * What would become of a row, or became of it. `known`: the books have it already, as it is. `kept`: it was made, and is in use
 * by now, so that taking the import back leaves it.
 */
export type Outcome = 'new' | 'known' | 'refused' | 'made' | 'removed' | 'kept';
export const outcomes: readonly Outcome[] = ['new', 'known', 'refused', 'made', 'removed', 'kept'];

export type Counts = Readonly<Record<Outcome, number>>;

export type ImportEvent =
  | ImportsOwn
  /** A past call stands in the books as a case of its own, or does so no more. */
  | { name: 'case.imported' | 'case.import_undone'; client: string; id: string; data: { import: string } };

type ImportsOwn = { client: string | null; id: string } & (
  | { name: 'import.sent'; data: { kind: ImportKind; rows: number } }
  | { name: 'import.matched' | 'import.going_on' | 'import.checked'; data: Record<never, never> }
  | { name: 'import.taking_begun' | 'import.undoing_begun'; data: Record<never, never> }
  | { name: 'import.taken'; data: { made: number } }
  | { name: 'import.undone'; data: { removed: number; kept: number } }
  | { name: 'import.discarded'; data: Record<never, never> }
);
