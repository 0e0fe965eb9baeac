import type { ChangeShown } from '@denwaban/api/changes';
import type { ProposalLine } from '@denwaban/api/scripts';

type Shared = { client: { id: string; name: string }; at: string; words: string };

/** What a client asks for: a change of hours, lines or scope, or of its manual. */
export type Asked = Shared & ({ is: 'change'; change: ChangeShown } | { is: 'manual'; proposal: ProposalLine });

/** The oldest first: it has waited longest. */
export function byAge(changes: readonly ChangeShown[], proposals: readonly ProposalLine[]): Asked[] {
  const asked: Asked[] = [
    ...changes.map((change): Asked => {
      const { client, proposedAt: at, words } = change;
      return { is: 'change', change, client, at, words };
    }),
    ...proposals.map((proposal): Asked => {
      const { client, proposedAt, words } = proposal;
      return { is: 'manual', proposal, client, at: proposedAt ?? '', words };
    }),
  ];
  return asked.sort((one, other) => one.at.localeCompare(other.at));
}
