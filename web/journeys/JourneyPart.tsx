import { dropJourney, getJourney, type JourneyShown, moveJourney } from '@denwaban/api/journeys';
import { isOpenStage, openStages } from '@denwaban/domain/journeys';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Beside, ErrorNotice, Moment, OneOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { Checklist } from './Checklist.tsx';
import { History } from './History.tsx';
import classes from './journeys.module.css';
import { Notes } from './Notes.tsx';
import { Plan } from './Plan.tsx';
import { QuoteForm } from './QuoteForm.tsx';
import { TestCalls } from './TestCalls.tsx';
import { journeyWords } from './words.ts';

/** 開通準備: how far a client is, what is next, and what lacks before it goes live. */
export function JourneyPart({ client }: { client: string }) {
  const about = ['call', 'relay', 'contract', 'script', 'hours', 'line', 'contact', 'verification', 'hearing'] as const;
  const asked = useAsk(getJourney, { params: { client } }, { about });
  return <Answered asked={asked}>{(journey) => <Whole journey={journey} />}</Answered>;
}

function Whole({ journey }: { journey: JourneyShown }) {
  const isUnderWay = isOpenStage(journey.stage);
  return (
    <Beside
      aside={
        <>
          <Plan key={`${journey.since} ${journey.inCharge?.id}`} journey={journey} />
          <Notes journey={journey} />
        </>
      }
    >
      <Progress journey={journey} />
      <Checklist journey={journey} />
      {isUnderWay && <TestCalls journey={journey} />}
      {isUnderWay && <QuoteForm key={JSON.stringify(journey.quote)} journey={journey} />}
      <History journey={journey} />
    </Beside>
  );
}

function Progress({ journey }: { journey: JourneyShown }) {
  const words = useWords(journeyWords);
  const mayKeep = useMe().abilities.includes('keep_journeys');
  const telling = useTell(moveJourney);
  const { client, stage, since, droppedWhy } = journey;
  const move = (to: (typeof openStages)[number]) => {
    telling.mutate({ params: { client }, body: { to } }, { onSuccess: () => announce(words.stages.moved) });
  };
  return (
    <Sheet title={words.stages.title}>
      {isOpenStage(stage) && (
        <OneOf
          fullWidth
          disabled={!mayKeep || telling.isPending}
          label={words.stages.move}
          values={openStages}
          words={words.stage}
          chosen={stage}
          choose={move}
        />
      )}
      <p className={classes.said}>
        {droppedWhy === null ? <Sentence stage={stage} since={since} /> : words.drop.was(droppedWhy)}
      </p>
      <ErrorNotice error={telling.error} />
      {isOpenStage(stage) && <Drop client={client} />}
    </Sheet>
  );
}

function Sentence({ stage, since }: Pick<JourneyShown, 'stage' | 'since'>) {
  const words = useWords(journeyWords);
  return (
    <>
      <strong>{words.stage[stage]}</strong>
      {'　'}
      <Moment at={since} />
    </>
  );
}

function Drop({ client }: { client: string }) {
  const words = useWords(journeyWords).drop;
  const mayLead = useMe().abilities.includes('lead_journeys');
  const telling = useTell(dropJourney);
  const [why, setWhy] = useState<string | null>(null);
  if (!mayLead) return null;
  if (why === null) {
    return (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setWhy('')}>
        {words.button}
      </Button>
    );
  }
  return (
    <div className={classes.dropping}>
      <p className={classes.about}>{words.asks}</p>
      <TextInput label={words.why} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      <ErrorNotice error={telling.error} />
      <div className={classes.row}>
        <Button
          color="shu"
          size="sm"
          loading={telling.isPending}
          onClick={() => telling.mutate({ params: { client }, body: { why } })}
        >
          {words.yes}
        </Button>
        <Button variant="default" size="sm" onClick={() => setWhy(null)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
