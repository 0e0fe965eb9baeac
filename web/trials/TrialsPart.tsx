import type { LineShown } from '@denwaban/api/lines';
import { beginTrial, giveUpTrial, listTrials, type TrialShown } from '@denwaban/api/trials';
import { Button, TextInput } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  ErrorNotice,
  Form,
  Moment,
  PhoneNumber,
  problemsOf,
  restOf,
  Sheet,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { TrialSteps } from './TrialSteps.tsx';
import classes from './trials.module.css';
import { trialWords } from './words.ts';

type Props = { client: string; lines: readonly LineShown[]; mayEdit: boolean };

/** Each line that is received by our own exchange, tried with a telephone at hand. */
export function TrialsPart({ client, lines, mayEdit }: Props) {
  const asked = useAsk(listTrials, { params: { client } }, { about: ['trial', 'line'] });
  const { title, about } = useWords(trialWords);
  const ours = lines.filter(({ exchange, state, number }) => exchange === 'asterisk' && state === 'open' && number);
  if (ours.length === 0) return null;
  return (
    <Answered asked={asked}>
      {({ canTry, trials }) =>
        (canTry || trials.length > 0) && (
          <Sheet title={title}>
            <p className={classes.about}>{about}</p>
            <div className={classes.lines}>
              {ours.map((line) => (
                <Line
                  key={line.id}
                  line={line}
                  trial={trials.find((trial) => trial.line === line.id)}
                  mayTry={mayEdit && canTry}
                />
              ))}
            </div>
          </Sheet>
        )
      }
    </Answered>
  );
}

type LineProps = { line: LineShown; trial: TrialShown | undefined; mayTry: boolean };

function Line({ line, trial, mayTry }: LineProps) {
  const words = useWords(trialWords);
  const givingUp = useTell(giveUpTrial);
  const isOn = trial?.state === 'ringing' || trial?.state === 'speaking' || trial?.state === 'ringing_back';
  return (
    <section className={classes.line} aria-label={line.label}>
      <h3 className={classes.name}>
        {line.label} <PhoneNumber number={line.number ?? ''} />
      </h3>
      {trial && (
        <>
          <p className={classes.tried}>
            <Moment at={trial.begunAt} /> {words.triedBy(trial.by.name)} <PhoneNumber number={trial.number} />
          </p>
          <TrialSteps trial={trial} label={line.label} receives={line.number ?? ''} />
        </>
      )}
      <ErrorNotice error={givingUp.error} />
      {mayTry && !isOn && <Begin line={line} trial={trial} />}
      {mayTry && isOn && (
        <div>
          <Button
            variant="default"
            loading={givingUp.isPending}
            onClick={() => givingUp.mutate({ params: { id: trial.id } })}
          >
            {words.giveUp}
          </Button>
        </div>
      )}
    </section>
  );
}

function Begin({ line, trial }: Pick<LineProps, 'line' | 'trial'>) {
  const words = useWords(trialWords);
  const beginning = useTell(beginTrial);
  const { typed, text } = useTyped({ number: '' });
  const { error, isPending } = beginning;
  const begin = () =>
    beginning.mutate(
      { params: { id: line.id }, body: { number: typed.number } },
      { onSuccess: () => announce(words.begun) },
    );
  return (
    <Form submit={begin} error={error}>
      <ErrorNotice error={restOf(error, ['number'])} />
      <div className={classes.begin}>
        <TextInput
          label={words.number}
          description={words.numberAbout}
          type="tel"
          autoComplete="tel"
          error={problemsOf(error)('number')}
          {...text('number')}
        />
        <Button
          type="submit"
          variant="default"
          loading={isPending}
          aria-label={words.beginOf(line.label)}
          leftSection={<IconPhoneOutgoing size={18} />}
        >
          {trial ? words.again : words.begin}
        </Button>
      </div>
    </Form>
  );
}
