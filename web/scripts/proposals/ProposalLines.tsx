import type { ProposalLine } from '@denwaban/api/scripts';
import { Button } from '@mantine/core';
import { useNow } from '../../kit/clock/index.ts';
import { Moment, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { proposalWords } from './proposal-words.ts';

const tones: Record<ProposalLine['state'], Tone> = {
  copy: 'quiet',
  proposed: 'attention',
  accepted: 'fine',
  returned: 'overdue',
};

type Props = {
  proposals: readonly ProposalLine[];
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
};

/** Proposals, newest first, each with how it stands and the words that came back. */
export function ProposalLines({ proposals, chosen, choose }: Props) {
  const words = useWords(proposalWords);
  return (
    <ul className={classes.list}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <Line proposal={proposal} />
          <Button
            size="sm"
            variant="default"
            aria-expanded={proposal.id === chosen}
            aria-label={words.readOf(proposal.by.name)}
            onClick={() => choose(proposal.id === chosen ? undefined : proposal.id)}
          >
            {words.read}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Line({ proposal: { state, by, words: reason, proposedAt, settled } }: { proposal: ProposalLine }) {
  const words = useWords(proposalWords);
  const say = useSay();
  const now = useNow();
  return (
    <div className={classes.version}>
      <p className={classes.line}>
        <StatePill tone={tones[state]}>{words.state[state]}</StatePill>
        <strong>{words.by(by.name)}</strong>
        {proposedAt && (
          <small>
            <Moment at={proposedAt} />
          </small>
        )}
      </p>
      {reason && <p lang="ja">{reason}</p>}
      {settled && (
        <small>
          {words.settled(settled.by.name, say.when(settled.at, now))}
          {settled.words && `：${settled.words}`}
        </small>
      )}
    </div>
  );
}
