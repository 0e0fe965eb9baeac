import { getOwnProposal, type ProposalLine } from '@denwaban/api/scripts';
import { useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, EmptyState, Sheet, Sheets } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Changes } from '../versions/Changes.tsx';
import { ProposalLines } from './ProposalLines.tsx';
import { proposalWords } from './proposal-words.ts';

/** What a company's people proposed, and what became of it. */
export function OwnProposals({ proposals }: { proposals: readonly ProposalLine[] }) {
  const words = useWords(proposalWords).own;
  const [chosen, choose] = useState<string>();
  const made = proposals.filter(({ state }) => state !== 'copy');
  return (
    <Sheets>
      <Sheet title={words.proposals}>
        {made.length === 0 && <EmptyState title={words.proposalsNone} next={words.proposalsNext} />}
        <ProposalLines proposals={made} chosen={chosen} choose={choose} />
      </Sheet>
      {chosen && <Chosen key={chosen} id={chosen} />}
    </Sheets>
  );
}

function Chosen({ id }: { id: string }) {
  const asked = useAsk(getOwnProposal, { params: { id } }, { about: ['script'] });
  return (
    <Sheet>
      <Answered asked={asked}>{({ changes }) => <Changes changes={changes} />}</Answered>
    </Sheet>
  );
}
