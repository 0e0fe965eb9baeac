import { answerByReply, type LinkedCopy, openReply } from '@denwaban/api/bulletins';
import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Refused, useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, PageTitle, SkeletonLines, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { AnswerDays } from './AnswerDays.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import classes from './bulletins.module.css';
import { bulletinWords } from './words.ts';

/** Where the link of a question about hours leads: /reply#<token>. Looking changes nothing; the buttons answer. */
export function ReplyScreen() {
  const words = useWords(bulletinWords).reply;
  const token = useLocation({ select: ({ hash }) => hash });
  const asked = useAsk(openReply, { params: { token } }, { about: ['bulletin'], ready: token !== '' });
  if (!token || asked.error instanceof Refused) return <NoUse title={words.gone} about={words.goneNext} />;
  return (
    <Answered asked={asked} waiting={<SkeletonLines count={6} />}>
      {(copy) => <Asked token={token} copy={copy} />}
    </Answered>
  );
}

function Asked({ token, copy }: { token: string; copy: LinkedCopy }) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const telling = useTell(answerByReply);
  const { client, contact, agency, answer, answerBy, takenOver, may } = copy;
  return (
    <>
      <PageTitle about={words.reply.about(client, contact)}>{answer ? words.reply.done : words.reply.title}</PageTitle>
      <div className={classes.stack}>
        {answer ? (
          <div role="status" className={classes.stack}>
            <StatePill tone="fine">{takenOver ? words.own.takenOver : words.own.answered}</StatePill>
            <p className={classes.note}>{takenOver ? words.reply.takenOver : words.reply.doneNext}</p>
            <AnswerDays days={answer.days} />
          </div>
        ) : (
          <>
            <p lang="ja" className={classes.words}>
              {agency}
              {'\n'}
              {copy.subject}
            </p>
            {answerBy && <StatePill tone="attention">{words.own.answerBy(say.day(answerBy))}</StatePill>}
          </>
        )}
        {may.answer && (
          <AnswerForm
            key={answer?.at ?? ''}
            copy={copy}
            telling={telling}
            send={(days) => telling.mutate({ params: { token }, body: { days } })}
          />
        )}
        <Portal />
      </div>
    </>
  );
}

function NoUse({ title, about }: { title: string; about: string }) {
  return (
    <>
      <PageTitle about={about}>{title}</PageTitle>
      <Portal />
    </>
  );
}

function Portal() {
  const words = useWords(bulletinWords).reply;
  return (
    <Button component={Link} to="/portal/notices" variant="subtle" color="gray">
      {words.portal}
    </Button>
  );
}
