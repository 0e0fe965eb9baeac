import { type CaseFile, getCase } from '@denwaban/api/cases';
import { getClient } from '@denwaban/api/clients';
import { correctCase } from '@denwaban/api/corrections';
import { type Why, whys } from '@denwaban/domain/corrections';
import { type Answer, type Answers, answerTo, isGiven, type Question } from '@denwaban/domain/scripts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Buttons,
  Dialog,
  ErrorNotice,
  Fields,
  Form,
  problemsOf,
  restOf,
  SkeletonLines,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { AnswerField } from '../scripts/AnswerField.tsx';
import classes from './corrections.module.css';
import { changedIn, startOf } from './typed.ts';
import { correctionWords } from './words.ts';

type Props = {
  /** The id of the case. */
  about: string;
  /** The report waits to be looked at: it is mended, not corrected. */
  held?: boolean;
  /** The client's remark that is settled by it. */
  remark?: string;
  corrected?: () => void;
};

/** 訂正する: opens the form over the page. */
export function CorrectCase({ about, held = false, remark, corrected }: Props) {
  const words = useWords(correctionWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} stroke={1.8} />} onClick={() => setOpen(true)}>
        {held ? words.mend : words.correct}
      </Button>
      <Dialog title={words.form.title} opened={isOpen} close={() => setOpen(false)}>
        {isOpen && (
          <Asked
            about={about}
            remark={remark}
            done={() => {
              setOpen(false);
              corrected?.();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

type FillProps = { about: string; remark: string | undefined; done: () => void };

function Asked({ about, ...rest }: FillProps) {
  const asked = useAsk(getCase, { params: { id: about } });
  return (
    <Answered asked={asked} waiting={<SkeletonLines count={6} />}>
      {(file) => <Fill file={file} {...rest} />}
    </Answered>
  );
}

const fields = [
  'addressee',
  'callerName',
  'callerReading',
  'callerCompany',
  'callerNumber',
  'summary',
  'details',
].concat(['callbackNumber', 'wishAt', 'wishWords', 'answers', 'words']);

function Fill({ file, remark, done }: Omit<FillProps, 'about'> & { file: CaseFile }) {
  const words = useWords(correctionWords);
  const { form, fields: named } = words;
  const telling = useTell(correctCase);
  // What the case said when the form was opened: what is not touched stays whatever it is by then.
  const [start] = useState(() => startOf(file));
  const { typed, text, choice } = useTyped({ ...start, why: 'our_error' as Why, words: '' });
  const [answers, setAnswers] = useState<Answers>({});
  const problem = problemsOf(telling.error);

  function send() {
    const { why, words: said, ...facts } = typed;
    const body = { typed: changedIn(start, facts, answers), why, words: said, remark: remark ?? null };
    const onSuccess = () => {
      announce(file.relay ? form.saved : form.mended);
      done();
    };
    telling.mutate({ params: { id: file.id }, body }, { onSuccess });
  }

  return (
    <Form className={classes.form} submit={send} error={telling.error} startsAt="callerName">
      <p className={classes.told}>{file.relay ? form.sent : form.held}</p>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <Fields>
        <TextInput label={named.callerName} maxLength={100} error={problem('callerName')} {...text('callerName')} />
        <TextInput
          label={named.callerReading}
          maxLength={100}
          error={problem('callerReading')}
          {...text('callerReading')}
        />
        <TextInput
          label={named.callerNumber}
          type="tel"
          maxLength={60}
          error={problem('callerNumber')}
          {...text('callerNumber')}
        />
        <TextInput
          label={named.callerCompany}
          maxLength={200}
          error={problem('callerCompany')}
          {...text('callerCompany')}
        />
        <Addressee client={file.client} error={problem('addressee')} {...text('addressee')} />
      </Fields>
      <TextInput label={named.summary} maxLength={500} error={problem('summary')} {...text('summary')} />
      <TextArea
        label={named.details}
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        error={problem('details')}
        {...text('details')}
      />
      {file.callback && (
        <Fields>
          <TextInput
            label={named.callbackNumber}
            type="tel"
            maxLength={60}
            error={problem('callbackNumber')}
            {...text('callbackNumber')}
          />
          <TextInput label={named.wishAt} type="datetime-local" error={problem('wishAt')} {...text('wishAt')} />
          <TextInput label={named.wishWords} maxLength={500} error={problem('wishWords')} {...text('wishWords')} />
        </Fields>
      )}
      <Questions file={file} answers={answers} put={setAnswers} problem={problem} />
      <NativeSelect
        size="md"
        label={form.why}
        data={whys.map((value) => ({ value, label: words.whys[value] }))}
        name="why"
        value={typed.why}
        onChange={({ currentTarget }) => choice('why').onChange(currentTarget.value)}
      />
      <TextArea
        label={form.words}
        description={form.wordsAbout}
        withAsterisk
        minRows={2}
        maxLength={1000}
        error={problem('words')}
        {...text('words')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {file.relay ? form.send : form.mend}
        </Button>
      </Buttons>
    </Form>
  );
}

type AddresseeProps = { client: string; error: string | undefined; name: string; value: string };

function Addressee({ client, onChange, ...field }: AddresseeProps & { onChange: (event: never) => void }) {
  const { form } = useWords(correctionWords);
  const { data } = useAsk(getClient, { params: { client } });
  const people = data?.contacts.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <NativeSelect
      size="md"
      label={form.addressee}
      data={[{ value: '', label: form.nobody }, ...people]}
      onChange={onChange as never}
      {...field}
    />
  );
}

type QuestionsProps = {
  file: CaseFile;
  answers: Answers;
  put: (answers: Answers) => void;
  problem: (field: string) => string | undefined;
};

/** The questions that were answered, but for those a fact above was taken from. */
function Questions({ file, answers, put, problem }: QuestionsProps) {
  const { form } = useWords(correctionWords);
  const questions = (file.asked as Question[]).filter(
    (question) => question.fills === null && answerTo(question, file.answers) !== null,
  );
  if (questions.length === 0) return null;
  return (
    <fieldset className={classes.answers}>
      <legend>{form.answers}</legend>
      {questions.map((question) => (
        <div key={question.id} className={classes.answer}>
          <span aria-hidden="true">{question.label}</span>
          <AnswerField
            question={question}
            name={`answers.${question.id}`}
            answer={answers[question.id] ?? givenIn(question, file)}
            problem={problem(`answers.${question.id}`)}
            type={(typed) =>
              put({
                ...answers,
                [question.id]: { given: '', ...givenIn(question, file), ...answers[question.id], ...typed },
              })
            }
          />
        </div>
      ))}
    </fieldset>
  );
}

function givenIn(question: Question, file: CaseFile): Answer | null {
  const answer = answerTo(question, file.answers);
  return answer && isGiven(answer) ? answer : null;
}
