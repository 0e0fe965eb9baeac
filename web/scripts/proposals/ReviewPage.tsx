import { getProposal, listProposals } from '@denwaban/api/scripts';
import { useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, EmptyState, Sheet, Sheets } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import type { ManualPage } from '../pages.ts';
import classes from '../versions/versions.module.css';
import { ProposalLines } from './ProposalLines.tsx';
import { proposalWords } from './proposal-words.ts';
import { Review } from './Review.tsx';

type Props = { client: string; reload: () => Promise<void>; show: (page: ManualPage) => void };

/** What the client proposes, to be taken over into the draft or given back. */
export function ReviewPage({ client, reload }: Props) {
  const words = useWords(proposalWords);
  const asked = useAsk(listProposals, { query: { client } }, { about: ['script'] });
  const [chosen, choose] = useState<string>();
  const done = async () => {
    choose(undefined);
    await reload();
  };
  return (
    <Sheets>
      <Sheet title={words.title}>
        <Answered asked={asked}>
          {({ proposals }) => {
            const made = proposals.filter(({ state }) => state !== 'copy');
            if (made.length === 0) return <EmptyState title={words.none} next={words.noneNext} />;
            return (
              <>
                <p className={classes.note}>{words.about}</p>
                <ProposalLines proposals={made} chosen={chosen} choose={choose} />
              </>
            );
          }}
        </Answered>
      </Sheet>
      {chosen && <Chosen key={chosen} id={chosen} done={done} />}
    </Sheets>
  );
}

function Chosen({ id, done }: { id: string; done: () => Promise<void> }) {
  const asked = useAsk(getProposal, { params: { id } }, { about: ['script'] });
  return <Answered asked={asked}>{(proposal) => <Review proposal={proposal} done={done} />}</Answered>;
}
