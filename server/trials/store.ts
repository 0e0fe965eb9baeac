import type { Trial, TrialState } from '@denwaban/domain/trials';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    trials: TrialsTable;
  }
}

type TrialsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  line_id: string;
  number: string;
  by_staff: string;
  toll_id: string;
  begun_at: Date;
  state: TrialState['is'];
  life: JSONColumnType<Written>;
  loudness: number | null;
};

type Written = { until?: string; since?: string; at?: string; call?: string; why?: string };

export async function lock(tx: AgencyTx, id: string): Promise<Trial | null> {
  const row = await trials(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? trialOf(row) : null;
}

export async function lockOfLine(tx: AgencyTx, line: string): Promise<Trial | null> {
  const row = await trials(tx).where('line_id', '=', line).forNoKeyUpdate().executeTakeFirst();
  return row ? trialOf(row) : null;
}

export async function ofClient(tx: AgencyTx, client: string): Promise<Trial[]> {
  const rows = await trials(tx).where('client_id', '=', client).orderBy('id').execute();
  return rows.map(trialOf);
}

/** In place of the line's last one. */
export async function add(tx: AgencyTx, trial: Trial): Promise<void> {
  await tx.q.deleteFrom('trials').where('agency_id', '=', tx.agency).where('line_id', '=', trial.line).execute();
  await tx.q
    .insertInto('trials')
    .values({
      ...{ agency_id: tx.agency, id: trial.id, client_id: trial.client, line_id: trial.line, number: trial.number },
      ...{ by_staff: trial.by, toll_id: trial.toll, begun_at: trial.begunAt, ...changing(trial) },
    })
    .execute();
}

export async function save(tx: AgencyTx, trial: Trial): Promise<void> {
  await tx.q
    .updateTable('trials')
    .set(changing(trial))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', trial.id)
    .execute();
}

/** The first call that came on the line from this number since then. */
export async function callFrom(tx: AgencyTx, { line, number }: Trial, since: Date): Promise<string | null> {
  const row = await tx.q
    .selectFrom('calls')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('line_id', '=', line)
    .where('from_number', '=', number)
    .where('out', 'is', null)
    .where('arrived_at', '>=', since)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

function trials(tx: AgencyTx) {
  return tx.q.selectFrom('trials').selectAll().where('agency_id', '=', tx.agency);
}

function changing({ state, loudness }: Trial) {
  const { is, ...life } = state;
  return { state: is, life: JSON.stringify(life), loudness };
}

function trialOf({ state, life, ...row }: Selectable<TrialsTable>): Trial {
  const times = Object.entries(life).map(([key, value]) => [key, isInstant(key) ? new Date(value) : value]);
  return {
    ...{ id: row.id, client: row.client_id, line: row.line_id, number: row.number, by: row.by_staff },
    ...{ toll: row.toll_id, begunAt: row.begun_at, loudness: row.loudness },
    state: { is: state, ...Object.fromEntries(times) },
  };
}

function isInstant(key: string): boolean {
  return key === 'until' || key === 'since' || key === 'at';
}
