import { confirmForwardingOff, handOverMatters, type JourneyShown, watchForwarding } from '@denwaban/api/journeys';
import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { ErrorNotice, Form, problemsOf, restOf, Sheet, StatePill, useTyped } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './journeys.module.css';
import { leavingWords } from './leaving-words.ts';
import { openingWords } from './opening-words.ts';
import { Deleted, Handing, ProofName } from './Proofs.tsx';

type Leaving = NonNullable<JourneyShown['leaving']>;
type Step = Leaving['steps'][number];
type Props = { client: string; leaving: Leaving };

/** What has to be done before a client has gone, in its order. */
export function LeavingSteps({ client, leaving }: Props) {
  const words = useWords(leavingWords);
  const { abilities } = useMe();
  const [mayLead, mayKeep] = [abilities.includes('lead_journeys'), abilities.includes('keep_journeys')];
  const step = (name: Step['step']) => leaving.steps.find((each) => each.step === name) as Step;
  return (
    <Sheet title={words.steps}>
      <ol className={classes.steps}>
        <StepLine step={step('matters_settled')} about={words.matters.about}>
          <Matters matters={leaving.openMatters} />
          {mayLead && leaving.openMatters.length > 0 && (
            <Saying endpoint={handOverMatters} client={client} label={words.matters.words} button={words.matters.say} />
          )}
        </StepLine>
        <StepLine step={step('forwarding_off')} about={words.forwarding.about}>
          {mayKeep && <Forwarding client={client} leaving={leaving} isDone={step('forwarding_off').done} />}
        </StepLine>
        <StepLine step={step('archive_handed')} about={words.archive.about}>
          {mayLead && !step('archive_handed').done && <Handing client={client} archives={leaving.archives} />}
        </StepLine>
        <StepLine step={step('data_deleted')} about={words.deletion.about}>
          {mayLead && leaving.linesClosedAt && !step('data_deleted').done && (
            <Deleted client={client} certificates={leaving.certificates} />
          )}
        </StepLine>
      </ol>
    </Sheet>
  );
}

function StepLine({ step: { step, done, tick }, about, children }: { step: Step; about: string; children: ReactNode }) {
  const steps = useWords(leavingWords).step;
  const words = useWords(openingWords).checklist;
  const say = useSay();
  const now = useNow();
  return (
    <li className={classes.step}>
      <div className={classes.stepHead}>
        <StatePill tone={done ? 'fine' : 'attention'}>{done ? words.done : words.open}</StatePill>
        <strong>{steps[step]}</strong>
        {tick && <small className={classes.soft}>{words.by(tick.by, say.when(tick.at, now))}</small>}
      </div>
      {tick?.words && <p className={classes.note}>{tick.words}</p>}
      {tick?.proof && <ProofName step={step} id={tick.proof} />}
      {!done && <p className={classes.about}>{about}</p>}
      {children}
    </li>
  );
}

function Matters({ matters }: { matters: Leaving['openMatters'] }) {
  const words = useWords(leavingWords).matters;
  const say = useSay();
  const now = useNow();
  if (matters.length === 0) return <p className={classes.about}>{words.empty}</p>;
  return (
    <ul className={classes.matters}>
      {matters.map(({ kind, case: about, receiptNumber, words: said, due }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a case may have several of a kind
        <li key={at}>
          <strong>{words.kind[kind]}</strong>
          {about ? <a href={`/cases/${about}`}>{receiptNumber}</a> : <span />}
          <span>{said}</span>
          <span className={classes.soft}>{due && words.due(say.when(due, now))}</span>
        </li>
      ))}
    </ul>
  );
}

function Forwarding({ client, leaving, isDone }: Props & { isDone: boolean }) {
  const words = useWords(leavingWords).forwarding;
  const say = useSay();
  const now = useNow();
  const telling = useTell(watchForwarding);
  const { watchedSince, arrived } = leaving;
  return (
    <>
      {watchedSince && !isDone && (
        <p className={classes.said} role="status">
          {words.since(say.when(watchedSince, now))}{' '}
          {arrived.length === 0 ? words.quiet : words.arrived(say.number(arrived.length))}
        </p>
      )}
      {watchedSince && !isDone && arrived.length === 0 && (
        <Saying
          endpoint={confirmForwardingOff}
          client={client}
          label={words.words}
          placeholder={words.example}
          button={words.say}
        />
      )}
      <ErrorNotice error={telling.error} />
      <Button
        size="sm"
        variant="default"
        loading={telling.isPending}
        onClick={() => telling.mutate({ params: { client } })}
      >
        {watchedSince ? words.again : words.watch}
      </Button>
    </>
  );
}

type SayingProps = {
  endpoint: typeof handOverMatters | typeof confirmForwardingOff;
  client: string;
  label: string;
  placeholder?: string;
  button: string;
};

/** A step that is noted in words. */
function Saying({ endpoint, client, label, placeholder, button }: SayingProps) {
  const telling = useTell(endpoint as typeof handOverMatters);
  const { typed, text } = useTyped({ words: '' });
  return (
    <Form
      submit={() => telling.mutate({ params: { client }, body: typed })}
      error={telling.error}
      className={classes.saying}
    >
      <TextInput
        label={label}
        placeholder={placeholder}
        maxLength={2000}
        error={problemsOf(telling.error)('words')}
        {...text('words')}
      />
      <Button type="submit" size="sm" loading={telling.isPending}>
        {button}
      </Button>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
    </Form>
  );
}
