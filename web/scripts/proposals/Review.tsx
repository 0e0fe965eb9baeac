import { acceptProposal, type ProposalShown, returnProposal } from '@denwaban/api/scripts';
import { sections } from '@denwaban/domain/scripts';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice, Sheet, TextArea } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { useMe } from '../../signin/me.ts';
import { Changes } from '../versions/Changes.tsx';
import { changeWords } from '../versions/change-words.ts';
import { useTold } from '../versions/use-told.ts';
import classes from '../versions/versions.module.css';
import { proposalWords } from './proposal-words.ts';

type Props = { proposal: ProposalShown; done: () => Promise<void> };

/** A proposal: what it changes, section by section, and the answer to it. */
export function Review({ proposal, done }: Props) {
  const words = useWords(proposalWords);
  const sectionOf = useWords(changeWords).section;
  const mayPublish = useMe().abilities.includes('publish_manual');
  const changed = sections.filter((section) => proposal.changes.some((change) => change.section === section));
  const [taken, take] = useState(changed);
  const isOpen = proposal.state === 'proposed' && mayPublish;
  return (
    <Sheet title={words.by(proposal.by.name)}>
      <Conflicts proposal={proposal} />
      <Changes
        changes={proposal.changes}
        beside={(section) =>
          isOpen &&
          changed.length > 1 && (
            <Checkbox
              size="sm"
              label={words.take}
              aria-label={words.takeOf(sectionOf[section])}
              checked={taken.includes(section)}
              onChange={() =>
                take(taken.includes(section) ? taken.filter((each) => each !== section) : [...taken, section])
              }
            />
          )
        }
      />
      {isOpen && <Settling proposal={proposal} taken={taken} isWhole={taken.length === changed.length} done={done} />}
      {proposal.state === 'proposed' && !mayPublish && <p className={classes.note}>{words.mayNotSettle}</p>}
    </Sheet>
  );
}

function Conflicts({ proposal: { conflicts, state } }: { proposal: ProposalShown }) {
  const words = useWords(proposalWords);
  const { nameOf } = useTold();
  if (conflicts.length === 0 || state !== 'proposed') return null;
  return (
    <div role="status">
      <p className={classes.note}>{words.conflicts}</p>
      <ul lang="ja">
        {conflicts.map((conflict) => (
          <li key={`${conflict.section} ${conflict.key}`}>{nameOf(conflict)}</li>
        ))}
      </ul>
    </div>
  );
}

type SettlingProps = Props & { taken: ProposalShown['changes'][number]['section'][]; isWhole: boolean };

function Settling({ proposal: { id }, taken, isWhole, done }: SettlingProps) {
  const words = useWords(proposalWords);
  const say = useSay();
  const [accepting, returning] = [useTell(acceptProposal), useTell(returnProposal)];
  const [answer, setAnswer] = useState('');
  const settle = async (settling: Promise<unknown>, said: string) => {
    await settling;
    announce(said);
    await done();
  };
  const accept = () => {
    const body = { sections: isWhole ? null : taken, words: answer };
    void settle(accepting.mutateAsync({ params: { id }, body }), words.accepted).catch(() => {});
  };
  const giveBack = () => {
    const body = { words: answer };
    void settle(returning.mutateAsync({ params: { id }, body }), words.returned).catch(() => {});
  };
  return (
    <div className={classes.settling}>
      <TextArea
        name="words"
        label={words.words}
        description={words.wordsAbout}
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <ErrorNotice error={accepting.error ?? returning.error} />
      <Buttons>
        <Button disabled={taken.length === 0} loading={accepting.isPending} onClick={accept}>
          {isWhole ? words.accept : words.acceptSome(say.number(taken.length))}
        </Button>
        <ConfirmButton
          variant="default"
          disabled={answer.trim() === ''}
          loading={returning.isPending}
          asks={words.returnAsks}
          yes={words.return}
          act={giveBack}
        >
          {words.return}
        </ConfirmButton>
      </Buttons>
    </div>
  );
}
