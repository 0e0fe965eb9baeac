import { getJourney, giveNotice, type JourneyShown, withdrawNotice } from '@denwaban/api/journeys';
import { dayOf } from '@denwaban/domain/hours';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  Answered,
  announce,
  Buttons,
  ConfirmButton,
  ErrorNotice,
  Facts,
  Fields,
  Form,
  problemsOf,
  restOf,
  Sheet,
  Sheets,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './journeys.module.css';
import { LeavingSteps } from './LeavingSteps.tsx';
import { leavingWords } from './leaving-words.ts';

/** 解約: the notice, and what has to be done on the way out. */
export function LeavingPart({ client }: { client: string }) {
  const asked = useAsk(
    getJourney,
    { params: { client } },
    { about: ['call', 'callback', 'complaint', 'promise', 'task', 'archive', 'deletion'] },
  );
  return <Answered asked={asked}>{(journey) => <Whole journey={journey} />}</Answered>;
}

function Whole({ journey }: { journey: JourneyShown }) {
  const { leaving, client } = journey;
  return (
    <Sheets>
      <NoticeSheet key={JSON.stringify(leaving)} journey={journey} />
      {leaving && <LeavingSteps client={client} leaving={leaving} />}
    </Sheets>
  );
}

function NoticeSheet({ journey }: { journey: JourneyShown }) {
  const words = useWords(leavingWords);
  const mayLead = useMe().abilities.includes('lead_journeys');
  const [isOpen, open] = useState(false);
  const { stage, leaving } = journey;
  if (!leaving && stage !== 'live') return <Sheet title={words.title}>{words.notYet}</Sheet>;
  return (
    <Sheet title={words.title}>
      {leaving ? <NoticeShown leaving={leaving} /> : <p className={classes.about}>{words.none}</p>}
      {stage !== 'left' && <p className={classes.under}>{words.about}</p>}
      {mayLead && stage !== 'left' && !isOpen && (
        <Buttons>
          <Button variant="default" onClick={() => open(true)}>
            {leaving ? words.edit : words.begin}
          </Button>
          {leaving && <Withdraw client={journey.client} />}
        </Buttons>
      )}
      {isOpen && <NoticeForm journey={journey} close={() => open(false)} />}
    </Sheet>
  );
}

type Leaving = NonNullable<JourneyShown['leaving']>;

function NoticeShown({ leaving }: { leaving: Leaving }) {
  const words = useWords(leavingWords);
  const say = useSay();
  const now = useNow();
  const { noticedOn, lastDay, why, lateWords, lateUntil, linesClosedAt, lateCalls } = leaving;
  return (
    <>
      <Facts
        facts={[
          { name: words.noticedOn, value: say.fullDay(noticedOn) },
          { name: words.lastDay, value: <strong>{say.fullDay(lastDay)}</strong> },
          { name: words.why, value: why },
          { name: words.lateUntil, value: lateUntil && say.fullDay(lateUntil) },
          { name: words.lateWords, value: lateWords },
        ]}
      />
      {dayOf(now) > lastDay && (
        <p className={classes.said}>
          {words.ended} {linesClosedAt && words.linesClosed(say.when(linesClosedAt, now))}{' '}
          {words.late(say.number(lateCalls))}
        </p>
      )}
    </>
  );
}

function Withdraw({ client }: { client: string }) {
  const words = useWords(leavingWords);
  const telling = useTell(withdrawNotice);
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="gray"
        asks={words.withdrawAsks}
        yes={words.withdraw}
        act={() => telling.mutate({ params: { client } })}
      >
        {words.withdraw}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </>
  );
}

const fields = ['noticedOn', 'lastDay', 'why', 'lateUntil', 'lateWords'];

function NoticeForm({ journey: { client, leaving }, close }: { journey: JourneyShown; close: () => void }) {
  const words = useWords(leavingWords);
  const telling = useTell(giveNotice);
  const today = dayOf(useNow());
  const { typed, text } = useTyped({
    ...{ noticedOn: leaving?.noticedOn ?? today, lastDay: leaving?.lastDay ?? '', why: leaving?.why ?? '' },
    ...{ lateUntil: leaving?.lateUntil ?? '', lateWords: leaving?.lateWords ?? '' },
  });
  const problem = problemsOf(telling.error);
  const save = () =>
    telling.mutate(
      { params: { client }, body: { ...typed, lateUntil: typed.lateUntil || null } },
      {
        onSuccess: () => {
          announce(words.saved);
          close();
        },
      },
    );
  return (
    <Form submit={save} error={telling.error} className={classes.writing}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <Fields>
        <TextInput
          type="date"
          label={words.noticedOn}
          withAsterisk
          error={problem('noticedOn')}
          {...text('noticedOn')}
        />
        <TextInput type="date" label={words.lastDay} withAsterisk error={problem('lastDay')} {...text('lastDay')} />
        <TextInput
          type="date"
          label={words.lateUntil}
          description={words.lateUntilAbout}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={problem('lateUntil')}
          {...text('lateUntil')}
        />
        <TextInput label={words.why} maxLength={2000} error={problem('why')} {...text('why')} />
      </Fields>
      <TextArea
        label={words.lateWords}
        description={words.lateWordsAbout}
        placeholder={words.lateWordsExample}
        minRows={2}
        maxLength={300}
        error={problem('lateWords')}
        {...text('lateWords')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}
