import type { ExchangeKind } from '@denwaban/domain/calls';
import type { Client } from '@denwaban/domain/clients';
import type { Contract } from '@denwaban/domain/contracts';
import { type Calendar, dayOf, type Switchover } from '@denwaban/domain/hours';
import type { Line } from '@denwaban/domain/lines';
import type { MenuPart } from '@denwaban/domain/menus';
import { type RecordingPolicy, usualPolicy } from '@denwaban/domain/recordings';
import { type Selectable, sql } from 'kysely';
import { clientOf } from '../clients/store.ts';
import { contractOf } from '../contracts/store.ts';
import { switchoverOf } from '../hours/store.ts';
import type { AgencyTx, Books } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    lines: LinesTable;
  }
}

type LinesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  kind: Line['kind'];
  label: string;
  number: string | null;
  button_key: string | null;
  exchange: ExchangeKind;
  state: Line['state'];
};

/** Everything that says how a call on a line is met, but for the words of the script. */
export type Meeting = {
  line: Pick<Line, 'id' | 'client' | 'label' | 'exchange'>;
  client: Client;
  calendar: Calendar;
  switchover: Switchover | null;
  version: string | null;
  contract: Contract | null;
  recording: RecordingPolicy;
  /** The longest message, in seconds, that may be left outside the hours; null: none may. */
  voicemailSeconds: number | null;
  /** What callers hear of a number that was lent and is so no more. */
  guidance: string | null;
  /** The parts of the line's menu; null: it has none. */
  menu: readonly MenuPart[] | null;
  /** Whether any of the client's people has announced a caller who has not come yet. */
  hasIntroductions: boolean;
};

/** One query, since every arriving call waits for it. Null where the line is closed or unknown. */
export async function meeting(tx: AgencyTx, line: string): Promise<Meeting | null> {
  const row = await tx.q
    .selectFrom('lines as l')
    .innerJoin('clients as c', (join) =>
      join.onRef('c.agency_id', '=', 'l.agency_id').onRef('c.client_id', '=', 'l.client_id'),
    )
    .innerJoin('hours as h', (join) =>
      join.onRef('h.agency_id', '=', 'l.agency_id').onRef('h.client_id', '=', 'l.client_id'),
    )
    .leftJoin('switchovers as w', (join) =>
      join.onRef('w.agency_id', '=', 'l.agency_id').onRef('w.client_id', '=', 'l.client_id'),
    )
    .leftJoin('script_versions as s', (join) =>
      join
        .onRef('s.agency_id', '=', 'l.agency_id')
        .onRef('s.client_id', '=', 'l.client_id')
        .on('s.state', '=', 'published'),
    )
    .leftJoin('voicemails as m', (join) =>
      join.onRef('m.agency_id', '=', 'l.agency_id').onRef('m.line_id', '=', 'l.id'),
    )
    .leftJoin('menus as u', (join) => join.onRef('u.agency_id', '=', 'l.agency_id').onRef('u.line_id', '=', 'l.id'))
    .leftJoin('recording_policies as r', (join) =>
      join.onRef('r.agency_id', '=', 'l.agency_id').onRef('r.client_id', '=', 'l.client_id'),
    )
    .leftJoin('lendings as n', (join) =>
      join
        .onRef('n.agency_id', '=', 'l.agency_id')
        .onRef('n.line_id', '=', 'l.id')
        .on('n.ended_at', 'is not', null)
        .on('n.over_at', 'is', null)
        .on('n.guidance', '<>', ''),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('contracts as k')
          .select(['k.id', 'k.effective_from', 'k.terms'])
          .whereRef('k.agency_id', '=', 'l.agency_id')
          .whereRef('k.client_id', '=', 'l.client_id')
          .where('k.effective_from', '<=', dayOf(tx.now))
          .orderBy('k.effective_from', 'desc')
          .limit(1)
          .as('k'),
      (join) => join.onTrue(),
    )
    .select(['l.id', 'l.client_id', 'l.label', 'l.exchange'])
    .select(['c.code', 'c.name', 'c.reading', 'c.colour', 'c.caller_noun', 'c.state'])
    .select(['h.calendar', 'w.taking', 'w.since', 'w.until', 'w.said_by'])
    .select([
      's.id as version',
      'k.id as contract',
      'k.effective_from',
      'k.terms',
      'n.guidance',
      'm.seconds',
      'u.parts',
    ])
    .select(['r.records', 'r.resumes_after_minutes as resumesAfterMinutes'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('introductions as i')
          .select('i.id')
          .whereRef('i.agency_id', '=', 'l.agency_id')
          .whereRef('i.client_id', '=', 'l.client_id')
          .where('i.state', '=', sql.lit('open')),
      ).as('introduced'),
    )
    .where('l.agency_id', '=', tx.agency)
    .where('l.id', '=', line)
    .where('l.state', '=', 'open')
    .executeTakeFirst();
  if (!row) return null;
  const { id, client_id, label, exchange, calendar, version, contract, effective_from, terms, guidance, seconds } = row;
  const { records, resumesAfterMinutes } = row;
  return {
    line: { id, client: client_id, label, exchange },
    client: clientOf(row),
    calendar,
    switchover: switchoverOf(row),
    ...{ version, guidance, voicemailSeconds: seconds, menu: row.parts, hasIntroductions: row.introduced === true },
    recording: records === null || resumesAfterMinutes === null ? usualPolicy : { records, resumesAfterMinutes },
    contract:
      contract && effective_from && terms ? contractOf({ id: contract, client_id, effective_from, terms }) : null,
  };
}

export async function lock(tx: AgencyTx, id: string): Promise<Line | null> {
  const row = await lines(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? lineOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Line | null> {
  const row = await lines(tx).where('id', '=', id).executeTakeFirst();
  return row ? lineOf(row) : null;
}

export async function ofClient(tx: AgencyTx, client: string): Promise<Line[]> {
  const rows = await lines(tx).where('client_id', '=', client).orderBy('id').execute();
  return rows.map(lineOf);
}

/** Every open line of every client. */
export async function everyOpen(tx: AgencyTx): Promise<Line[]> {
  const rows = await lines(tx).where('state', '=', 'open').orderBy('label').execute();
  return rows.map(lineOf);
}

/** The first line of each of these clients, open ones before others, by client. */
export async function firstOf(tx: AgencyTx, clients: Iterable<string>): Promise<Map<string, string>> {
  const rows = await lines(tx).where('client_id', '=', among(clients)).orderBy('state', 'desc').orderBy('id').execute();
  return new Map(rows.toReversed().map((row) => [row.client_id, row.id]));
}

/** The line that is reached under a number, whichever client's it is; an open one before those that once were. */
export async function withNumber(tx: AgencyTx, number: string): Promise<Line | null> {
  const row = await lines(tx)
    .where('number', '=', number)
    .orderBy('state', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? lineOf(row) : null;
}

/** What lines are called, by id. */
export async function labelsOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await lines(tx).where('id', '=', among(ids)).execute();
  return new Map(rows.map(({ id, label }) => [id, label]));
}

/** Whose open line rings under the first of these numbers that is anybody's on real lines, in the whole house. */
export async function rungUnder(
  { pool }: Books,
  numbers: readonly string[],
): Promise<{ agency: string; line: string } | null> {
  const { rows } = await pool.query('select agency_id as agency, line_id as line from find_number($1)', [numbers]);
  return rows[0] ?? null;
}

export async function save(tx: AgencyTx, line: Line): Promise<void> {
  const row = { label: line.label, number: line.number, exchange: line.exchange, state: line.state };
  const fixed = { id: line.id, client_id: line.client, kind: line.kind, button_key: line.buttonKey };
  await tx.q
    .insertInto('lines')
    .values({ agency_id: tx.agency, ...fixed, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(row))
    .execute();
}

/** Whose a line is, as part of a question about that client. */
export function clientOn(tx: AgencyTx, line: string) {
  return lines(tx).clearSelect().select('client_id').where('id', '=', line);
}

function lines(tx: AgencyTx) {
  return tx.q.selectFrom('lines').selectAll().where('agency_id', '=', tx.agency);
}

function lineOf(row: Selectable<LinesTable>): Line {
  const { id, client_id: client, label, exchange, state } = row;
  const line = { id, client, label, exchange, state };
  switch (row.kind) {
    case 'number':
      return { ...line, kind: 'number', number: row.number as string, buttonKey: null };
    case 'button':
      return { ...line, kind: 'button', number: null, buttonKey: row.button_key as string };
    case 'desk':
      return { ...line, kind: 'desk', number: null, buttonKey: null };
  }
}
