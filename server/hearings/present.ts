import type { HearingShown } from '@denwaban/api/hearings';
import { blankSheet, checkSheet, type Hearing } from '@denwaban/domain/hearings';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { tell } from '../texts/tell.ts';

/** A sheet as it stands; a blank one where nothing was told yet. */
export async function hearingShown(tx: AgencyTx, hearing: Hearing | null, language: string): Promise<HearingShown> {
  const sheet = hearing?.sheet ?? blankSheet;
  return {
    sheet,
    revision: hearing?.revision ?? 0,
    savedAt: hearing?.savedAt.toISOString() ?? null,
    savedBy: hearing && { as: hearing.savedBy.kind, name: await nameOf(tx, hearing.savedBy.id) },
    submittedAt: hearing?.submittedAt?.toISOString() ?? null,
    appliedAt: hearing?.appliedAt?.toISOString() ?? null,
    problems: problemsSaid(sheet, language),
  };
}

async function nameOf(tx: AgencyTx, id: string | null): Promise<string | null> {
  return id === null ? null : ((await staff.namesOf(tx, [id])).get(id) ?? null);
}

/** What stands in the way of filling in, in the reader's language. */
export function problemsSaid(sheet: Hearing['sheet'], language: string): HearingShown['problems'] {
  return [...tell(refuse('incomplete_input', checkSheet(sheet)), language).problems];
}
