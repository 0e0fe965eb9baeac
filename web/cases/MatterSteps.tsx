import { type CaseKind, type ComplaintAbout, caseKinds, complaintsAbout, defaultsFor } from '@denwaban/domain/cases';
import { mayBeSaid } from '@denwaban/domain/contacts';
import { Autocomplete, Textarea } from '@mantine/core';
import { useNow } from '../kit/clock/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import { contactNamed, namesLike } from './asked-for.ts';
import classes from './intake.module.css';
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

/** Of what a complaint is, and how such a one is handled. */
export function ComplaintStep() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  if (draft.kind !== 'complaint') return null;
  const choices = complaintsAbout.map((value) => ({ value, label: words.about[value] }));
  const { handling } = defaultsFor(draft.kind as CaseKind, (draft.complaintAbout || null) as ComplaintAbout | null);
  return (
    <Step id="complaintAbout" label={words.step.complaintAbout} required isDone={draft.complaintAbout !== ''}>
      <Choices
        name="complaintAbout"
        label={words.step.complaintAbout}
        choices={choices}
        value={draft.complaintAbout}
        pick={(complaintAbout) => change({ complaintAbout })}
        error={problem('complaintAbout')?.message}
      />
      {draft.complaintAbout && <Handling>{words.handling[handling]}</Handling>}
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
  const { draft, change, problem } = useIntake();
  return (
    <Step id="summary" label={words.step.summary} required isDone={draft.summary.trim() !== ''}>
      <Textarea
        name="summary"
        aria-label={words.step.summary}
        placeholder={words.hint.summary}
        autosize
        minRows={1}
        maxRows={4}
        data-one-line
        value={draft.summary}
        maxLength={1000}
        error={problem('summary')?.message}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
    </Step>
  );
}

export function DetailsStep() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  return (
    <Step id="details" label={words.step.details} isDone={draft.details.trim() !== ''}>
      <Textarea
        name="details"
        aria-label={words.step.details}
        placeholder={words.hint.details}
        autosize
        minRows={1}
        maxRows={8}
        value={draft.details}
        maxLength={10_000}
        error={problem('details')?.message}
        onChange={(event) => change({ details: event.currentTarget.value })}
      />
    </Step>
  );
}

function Handling({ children }: { children: string }) {
  return children && <p className={classes.note}>{children}</p>;
}
