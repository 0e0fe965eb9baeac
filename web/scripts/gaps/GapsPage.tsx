import { type GapShown, listGaps, listOwnGaps } from '@denwaban/api/scripts';
import { type Faq, freeId } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, EmptyState, Moment, Sheet, StatePill } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import type { Draft } from '../editor/use-draft.ts';
import type { ManualPage } from '../pages.ts';
import { gapWords } from './gap-words.ts';
import classes from './gaps.module.css';

type Making = { draft: Pick<Draft, 'content' | 'put'>; show: (page: ManualPage, item?: number) => void };

/** What callers asked and the manual did not answer: of a client, for the agency. */
export function GapsPage({ client, ...making }: Making & { client: string }) {
  const asked = useAsk(listGaps, { params: { client } }, { about: ['script'] });
  return <Answered asked={asked}>{({ gaps }) => <Gaps gaps={gaps} {...making} />}</Answered>;
}

/** The same of a contact's own company. */
export function OwnGapsPage(making: Making) {
  const asked = useAsk(listOwnGaps, {}, { about: ['script'] });
  return <Answered asked={asked}>{({ gaps }) => <Gaps gaps={gaps} {...making} />}</Answered>;
}

function Gaps({ gaps, draft, show }: Making & { gaps: GapShown[] }) {
  const words = useWords(gapWords);
  const { faq } = draft.content;
  const make = ({ searched, words: asked }: GapShown) => {
    const answer: Faq = { id: freeId('f', faq), question: searched, alsoAsked: asked, answer: '', product: '' };
    draft.put({ faq: [...faq, answer] });
    show('faq', faq.length);
  };
  return (
    <Sheet title={words.title}>
      {gaps.length === 0 ? (
        <EmptyState title={words.none} next={words.noneNext} />
      ) : (
        <p className={classes.note}>{words.about}</p>
      )}
      <ul className={classes.list}>
        {gaps.map((gap) => (
          <li key={gap.searched}>
            <Line gap={gap} />
            {gap.answeredBy === null && (
              <Button size="sm" variant="default" aria-label={words.makeOf(gap.searched)} onClick={() => make(gap)}>
                {words.make}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Line({ gap: { searched, words: asked, times, lastAt, answeredBy } }: { gap: GapShown }) {
  const words = useWords(gapWords);
  const say = useSay();
  return (
    <div>
      <strong lang="ja">{searched}</strong>
      {asked.map((each) => (
        <p key={each} lang="ja">
          {each}
        </p>
      ))}
      <small>
        {words.times(say.number(times))}・{words.last} <Moment at={lastAt} />
      </small>
      {answeredBy && <StatePill tone="fine">{words.answered(say.number(answeredBy.number))}</StatePill>}
    </div>
  );
}
