import {
  declineNotice,
  letNoticeStand,
  type NoticeShown,
  takeDownNotice,
  takeDownOwnNotice,
} from '@denwaban/api/notices';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ConfirmButton,
  ErrorNotice,
  Form,
  problemsOf,
  restOf,
  TextArea,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './notices.module.css';
import { noticeWords } from './words.ts';

type Props = { notice: NoticeShown; door?: 'agency' | 'company'; settled?: (() => void) | undefined };

/** A wish is let stand in the agency's words, or declined with a reason; what stands is withdrawn. */
export function SettleNotice({ notice, door = 'agency', settled }: Props) {
  const words = useWords(noticeWords);
  const [isDeclining, setDeclining] = useState(false);
  const { may } = notice;
  return (
    <>
      {may.letStand && !isDeclining && <Standing notice={notice} settled={settled} />}
      {isDeclining && <Declining notice={notice} settled={settled} back={() => setDeclining(false)} />}
      {!isDeclining && (
        <div className={classes.acts}>
          {may.decline && (
            <Button variant="default" onClick={() => setDeclining(true)}>
              {words.decline.open}
            </Button>
          )}
          {may.withdraw && <Withdrawing id={notice.id} door={door} settled={settled} />}
        </div>
      )}
    </>
  );
}

type Done = { settled: (() => void) | undefined };

function Standing({ notice, settled }: { notice: NoticeShown } & Done) {
  const words = useWords(noticeWords).letStand;
  const telling = useTell(letNoticeStand);
  const [said, setSaid] = useState(notice.words);
  const onSuccess = () => {
    announce(words.done);
    settled?.();
  };
  const send = () => telling.mutate({ params: { id: notice.id }, body: { words: said } }, { onSuccess });
  return (
    <Form submit={send} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <TextArea
        name="words"
        label={words.words}
        description={words.wordsAbout}
        minRows={3}
        maxLength={1000}
        value={said}
        error={problemsOf(telling.error)('words')}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={telling.isPending}>
          {words.send}
        </Button>
      </div>
    </Form>
  );
}

function Declining({ notice, settled, back }: { notice: NoticeShown; back: () => void } & Done) {
  const words = useWords(noticeWords);
  const telling = useTell(declineNotice);
  const [said, setSaid] = useState('');
  const onSuccess = () => {
    announce(words.decline.done);
    settled?.();
  };
  const send = () => telling.mutate({ params: { id: notice.id }, body: { words: said } }, { onSuccess });
  return (
    <Form submit={send} error={telling.error} startsAt="words" className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <TextArea
        name="words"
        label={words.decline.words}
        description={words.decline.wordsAbout}
        withAsterisk
        minRows={3}
        maxLength={1000}
        value={said}
        error={problemsOf(telling.error)('words')}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.decline.send}
        </Button>
        <Button variant="default" onClick={back}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}

function Withdrawing({ id, door, settled }: { id: string; door: 'agency' | 'company' } & Done) {
  const words = useWords(noticeWords);
  const telling = useTell(door === 'agency' ? takeDownNotice : takeDownOwnNotice);
  const onSuccess = () => {
    announce(words.withdrawn);
    settled?.();
  };
  return (
    <>
      <ConfirmButton
        variant="default"
        loading={telling.isPending}
        asks={words.withdrawAsks}
        yes={words.withdrawYes}
        act={() => telling.mutate({ params: { id } }, { onSuccess })}
      >
        {words.withdraw}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </>
  );
}
