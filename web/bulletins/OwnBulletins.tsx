import { answerOwnBulletin, listOwnBulletins, type OwnCopy } from '@denwaban/api/bulletins';
import { Button } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { usePages } from '../kit/ask/pages.ts';
import { Card, Cards, EmptyState, Moment, Pages, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { AnswerDays } from './AnswerDays.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import classes from './bulletins.module.css';
import { bulletinWords } from './words.ts';

/** What the agency wrote to the company; the one a letter led to first. */
export function OwnBulletins({ first }: { first: string | undefined }) {
  const words = useWords(bulletinWords).own;
  const pages = usePages(listOwnBulletins, { query: {} });
  return (
    <Pages pages={pages}>
      {(items) =>
        items.length === 0 ? (
          <Sheet>
            <EmptyState icon={IconSpeakerphone} title={words.empty} next={words.emptyNext} />
          </Sheet>
        ) : (
          <Cards>
            {items
              .toSorted((one, other) => Number(other.id === first) - Number(one.id === first))
              .map((copy) => (
                <Copy key={copy.id} copy={copy} />
              ))}
          </Cards>
        )
      }
    </Pages>
  );
}

function Copy({ copy }: { copy: OwnCopy }) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const { kind, subject, words: said, writtenAt, effectiveFrom, answerBy, days } = copy;
  return (
    <Card label={subject}>
      <div className={classes.row}>
        <span className={classes.note}>{words.kind[kind]}</span>
        <span className={classes.note}>
          <Moment at={writtenAt} />
        </span>
        {days.length > 0 && <Standing copy={copy} />}
      </div>
      <h2 lang="ja" className={classes.subject}>
        {subject}
      </h2>
      <p lang="ja" className={classes.words}>
        {said}
      </p>
      {effectiveFrom && <p className={classes.note}>{words.own.effectiveFrom(say.fullDay(effectiveFrom))}</p>}
      {answerBy && <p className={classes.note}>{words.own.answerBy(say.day(answerBy))}</p>}
      {days.length > 0 && <Answering copy={copy} />}
    </Card>
  );
}

function Standing({ copy: { answer, takenOver } }: { copy: OwnCopy }) {
  const words = useWords(bulletinWords).own;
  if (takenOver) return <StatePill tone="fine">{words.takenOver}</StatePill>;
  return <StatePill tone={answer ? 'fine' : 'attention'}>{answer ? words.answered : words.asked}</StatePill>;
}

function Answering({ copy }: { copy: OwnCopy }) {
  const words = useWords(bulletinWords).own;
  const telling = useTell(answerOwnBulletin);
  const [isChanging, setChanging] = useState(false);
  const { id, answer, may } = copy;
  return (
    <>
      {answer && <AnswerDays days={answer.days} />}
      {answer && may.answer && !isChanging && (
        <div>
          <Button variant="default" onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        </div>
      )}
      {may.answer && (!answer || isChanging) && (
        <AnswerForm
          copy={copy}
          telling={telling}
          send={(days) => telling.mutate({ params: { id }, body: { days } }, { onSuccess: () => setChanging(false) })}
        />
      )}
    </>
  );
}
