import { correctIntroduction, type OwnIntroduction, writeIntroduction } from '@denwaban/api/introductions';
import { type IntroductionKind, introductionKinds, mostIntroductionLetters } from '@denwaban/domain/introductions';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, Select, TextInput } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Fields,
  Form,
  OneOf,
  problemsOf,
  restOf,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './introductions.module.css';
import { introductionWords } from './words.ts';

type Props = {
  lines: readonly { id: string; label: string; number: string }[];
  /** What is there already, and only said otherwise. */
  correcting?: OwnIntroduction;
  done: () => void;
};

const fields = ['line', 'number', 'name', 'about'];

/** What a caller wants, in as few strokes as possible: the caller is on hold meanwhile. */
export function WriteIntroduction({ lines, correcting, done }: Props) {
  const words = useWords(introductionWords);
  const writing = useTell(writeIntroduction);
  const rewriting = useTell(correctIntroduction);
  const first = startOf(correcting, lines);
  const { typed, text, choice, put } = useTyped(first);
  const { error, isPending } = correcting ? rewriting : writing;
  const problem = problemsOf(error);

  function send() {
    const body = { ...typed, line: typed.line || null };
    if (correcting) return rewriting.mutate({ params: { id: correcting.id }, body }, { onSuccess: corrected });
    writing.mutate({ body }, { onSuccess: written });
  }

  function corrected() {
    announce(words.corrected);
    done();
  }

  function written() {
    announce(words.sent);
    done();
  }

  return (
    <Form submit={send} error={error} className={classes.form}>
      <ErrorNotice error={restOf(error, fields)} />
      <TextArea
        label={words.form.about}
        placeholder={words.form.aboutHint}
        withAsterisk
        minRows={3}
        maxLength={mostIntroductionLetters.about}
        error={problem('about')}
        {...text('about')}
      />
      <OneOf
        fullWidth
        label={words.form.kind}
        values={introductionKinds}
        words={words.kind}
        chosen={typed.kind}
        choose={(kind) => put({ kind })}
      />
      <Fields>
        <TextInput label={words.form.number} inputMode="tel" error={problem('number')} {...text('number')} />
        <TextInput
          label={words.form.name}
          maxLength={mostIntroductionLetters.name}
          error={problem('name')}
          {...text('name')}
        />
      </Fields>
      {lines.length > 1 && (
        <Select
          label={words.form.line}
          data={lines.map(({ id, label }) => ({ value: id, label }))}
          allowDeselect={false}
          error={problem('line')}
          {...choice('line')}
        />
      )}
      <Buttons>
        <Button type="submit" size="md" leftSection={<IconPhoneIncoming size={18} />} loading={isPending}>
          {correcting ? words.form.correct : words.form.send}
        </Button>
      </Buttons>
    </Form>
  );
}

type Typed = { about: string; kind: IntroductionKind; number: string; name: string; line: string };

function startOf(correcting: OwnIntroduction | undefined, lines: Props['lines']): Typed {
  if (!correcting) return { about: '', kind: 'other', number: '', name: '', line: lines[0]?.id ?? '' };
  const { about, kind, number, name, line } = correcting;
  return { about, kind, number: number ? formatNumber(number) : '', name: name ?? '', line: line.id };
}
