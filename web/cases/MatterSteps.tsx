import { caseKinds } from '@denwaban/domain/cases';
import { mayBeSaid } from '@denwaban/domain/contacts';
import { Autocomplete } from '@mantine/core';
import { useNow } from '../kit/clock/index.ts';
import { TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import { NgNote } from '../scripts/NgNote.tsx';
import { contactNamed, namesLike } from './asked-for.ts';
import { useIntake } from './intake.ts';
import { Step } from './Step.tsx';
import { caseWords } from './words.ts';

export function KindStep() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  const choices = caseKinds.map((value) => ({ value, label: words.kind[value] }));
  return (
    <Step id="kind" label={words.step.kind} required isDone={draft.kind !== ''}>
      <Choices
        name="kind"
        label={words.step.kind}
        choices={choices}
        value={draft.kind}
        pick={(kind) => change({ kind })}
        error={problem('kind')?.message}
      />
    </Step>
  );
}

// Inside the form, so that what the list says is read as part of it.
const inPlace = { withinPortal: false, floatingStrategy: 'fixed' } as const;

/** Whom the caller asked for; beside it, the only words that may be said of that person. */
export function AskedForStep() {
  const words = useWords(caseWords);
  const now = useNow();
  const { draft, change, contacts, problem } = useIntake();
  const contact = contacts.find(({ id }) => id === draft.addressee) ?? null;
  const isAsked = draft.askedFor.trim() !== '';
  return (
    <Step
      id="askedFor"
      label={words.step.askedFor}
      say={isAsked ? (contact?.mayBeSaid ?? mayBeSaid(null, now).ja) : undefined}
      isDone={isAsked}
    >
      <Autocomplete
        size="md"
        name="askedFor"
        aria-label={words.step.askedFor}
        placeholder={words.hint.askedFor}
        value={draft.askedFor}
        data={contacts.map(({ name }) => name)}
        filter={({ search }) => namesLike(contacts, search)}
        maxLength={100}
        comboboxProps={inPlace}
        openOnFocus={false}
        error={(problem('addressee') ?? problem('askedFor'))?.message}
        onChange={(askedFor) => change({ askedFor, addressee: contactNamed(contacts, askedFor)?.id ?? '' })}
      />
    </Step>
  );
}

export function SummaryStep() {
  const words = useWords(caseWords);
  const { content, draft, change, problem } = useIntake();
  return (
    <Step id="summary" label={words.step.summary} required isDone={draft.summary.trim() !== ''}>
      <TextArea
        name="summary"
        aria-label={words.step.summary}
        placeholder={words.hint.summary}
        minRows={1}
        maxRows={4}
        data-one-line
        value={draft.summary}
        maxLength={1000}
        error={problem('summary')?.message}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <NgNote content={content} typed={draft.summary} />
    </Step>
  );
}

export function DetailsStep() {
  const words = useWords(caseWords);
  const { content, draft, change, problem } = useIntake();
  return (
    <Step id="details" label={words.step.details} isDone={draft.details.trim() !== ''}>
      <TextArea
        name="details"
        aria-label={words.step.details}
        placeholder={words.hint.details}
        minRows={1}
        maxRows={8}
        value={draft.details}
        maxLength={10_000}
        error={problem('details')?.message}
        onChange={(event) => change({ details: event.currentTarget.value })}
      />
      <NgNote content={content} typed={draft.details} />
    </Step>
  );
}
