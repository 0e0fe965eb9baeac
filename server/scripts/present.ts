import type { HeadingShown, VersionShown } from '@denwaban/api/scripts';
import type { ScriptVersion } from '@denwaban/domain/scripts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as proposals from './proposals/store.ts';
import type { Heading } from './store.ts';

export function versionShown({ content, ...version }: ScriptVersion): VersionShown {
  return { ...lineShown(version), content };
}

export function lineShown(heading: Heading): Omit<VersionShown, 'content'> {
  const { id, client, number, state, note, revision, effectiveAt, publishedAt } = heading;
  return {
    ...{ id, client, number, state, note, revision },
    effectiveAt: effectiveAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

/** The history of a manual, with who proposed and who published. */
export async function headingsShown(tx: AgencyTx, headings: readonly Heading[]): Promise<HeadingShown[]> {
  const ids = headings.map(({ id }) => id);
  const proposers = await proposals.proposersOf(tx, ids);
  const names = await staff.namesOf(
    tx,
    headings.flatMap(({ publishedBy }) => publishedBy ?? []),
  );
  return headings.map((heading) => ({
    ...lineShown(heading),
    publishedBy: heading.publishedBy ? { id: heading.publishedBy, name: names.get(heading.publishedBy) ?? '' } : null,
    proposedBy: proposers.get(heading.id) ?? [],
  }));
}
