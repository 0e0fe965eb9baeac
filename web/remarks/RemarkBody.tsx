import { type RemarkShown, settleRemark, takeRemark } from '@denwaban/api/remarks';
import { type Outcome, outcomes } from '@denwaban/domain/remarks';
import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CorrectCase } from '../corrections/CorrectCase.tsx';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Facts,
  Form,
  Moment,
  problemsOf,
  restOf,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Recordings } from '../recordings/Recordings.tsx';
import { RemarkState } from './RemarkState.tsx';
import classes from './remarks.module.css';
import { remarkWords } from './words.ts';

type Props = { remark: RemarkShown; settled: () => void };

/** One remark: what the client said, the recording to listen to again, and what was found. */
export function RemarkBody({ remark, settled }: Props) {
  const words = useWords(remarkWords);
  return (
    <div className={classes.body}>
      <div className={classes.top}>
        <RemarkState remark={remark} />
        <strong>{words.kind[remark.kind]}</strong>
      </div>
      <p className={classes.said}>{remark.words || words.noWords}</p>
      <About remark={remark} />
      <Recordings calls={remark.calls} door="agency" />
      <Buttons>
        <Take remark={remark} />
        <Button
          variant="default"
          renderRoot={(look) => <Link to="/cases/$id" params={{ id: remark.case }} {...look} />}
        >
          {words.openCase}
        </Button>
      </Buttons>
      {remark.may.settle && <Settling remark={remark} settled={settled} />}
    </div>
  );
}

function About({ remark }: { remark: RemarkShown }) {
  const words = useWords(remarkWords);
  const { fact } = words;
  const { by, at, dueAt, takenBy, owner, receiptNumber, summary, settled } = remark;
  return (
    <Facts
      facts={[
        { name: fact.number, value: `${receiptNumber}　${summary}` },
        { name: fact.by, value: by.name },
        { name: fact.at, value: <Moment at={at} /> },
        { name: fact.due, value: dueAt ? <Moment at={dueAt} /> : words.noDue },
        { name: fact.takenBy, value: takenBy?.name },
        { name: fact.owner, value: owner?.name ?? words.nobody },
        { name: fact.outcome, value: settled && words.outcome[settled.outcome] },
        { name: fact.words, value: settled?.words },
      ]}
    />
  );
}

function Take({ remark: { id, may, owner } }: { remark: RemarkShown }) {
  const words = useWords(remarkWords);
  const telling = useTell(takeRemark);
  if (!may.take) return null;
  return (
    <>
      <ErrorNotice error={telling.error} />
      <Button
        loading={telling.isPending}
        onClick={() => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.taken) })}
      >
        {owner ? words.takeOver : words.take}
      </Button>
    </>
  );
}

/** An error of ours is put right, which settles it; anything else is answered in words. */
function Settling({ remark, settled }: Props) {
  const words = useWords(remarkWords).settle;
  return (
    <section className={classes.part}>
      <h3>{words.title}</h3>
      <p className={classes.note}>{words.ours}</p>
      <div>
        <CorrectCase about={remark.case} remark={remark.id} corrected={settled} />
      </div>
      <Answering remark={remark} settled={settled} />
    </section>
  );
}

function Answering({ remark, settled }: Props) {
  const words = useWords(remarkWords);
  const telling = useTell(settleRemark);
  const { typed, text, choice } = useTyped({ outcome: 'no_error' as Outcome, words: '' });
  const send = () =>
    telling.mutate(
      { params: { id: remark.id }, body: typed },
      {
        onSuccess: () => {
          announce(words.settle.done);
          settled();
        },
      },
    );
  return (
    <Form className={classes.form} submit={send} error={telling.error}>
      <p className={classes.note}>{words.settle.elsewise}</p>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <NativeSelect
        size="md"
        label={words.settle.outcome}
        data={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
        name="outcome"
        value={typed.outcome}
        onChange={({ currentTarget }) => choice('outcome').onChange(currentTarget.value)}
      />
      <TextArea
        label={words.settle.words}
        description={words.settle.wordsAbout}
        withAsterisk
        minRows={3}
        maxLength={2000}
        error={problemsOf(telling.error)('words')}
        {...text('words')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.settle.send}
        </Button>
      </Buttons>
    </Form>
  );
}
