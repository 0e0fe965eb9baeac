import {
  type CallerKind,
  type CaseKind,
  type ComplaintAbout,
  type Draft,
  defaultsFor,
  fallbackReasons,
} from '@denwaban/domain/cases';
import type { NotObtained as Reason } from '@denwaban/domain/scripts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import { NotObtained, Waived } from '../scripts/NotObtained.tsx';
import classes from './intake.module.css';
import { useIntake } from './intake.ts';
import { Step } from './Step.tsx';
import { caseWords } from './words.ts';

/** Whether to ring back, on which number, what the caller wishes, and the words that may be promised. */
export function CallbackStep() {
  const words = useWords(caseWords);
  const { draft, change, promiseWords, stands } = useIntake();
  const { callback } = draft;
  const usual = usualFor(draft);
  const wanted = callback.wanted || usual;
  const choices = (['yes', 'no'] as const).map((value) => ({
    value,
    label: words.wanted[value] + (value === usual ? words.usual : ''),
  }));
  const isDone = wanted !== '' && !stands('callback.number') && !stands('callback.wishAt');

  return (
    <Step
      id="callback"
      label={words.step.callback}
      say={wanted === 'yes' ? `${promiseWords}。` : undefined}
      isDone={isDone}
      aside={wanted === 'yes' && !callback.numberNotObtained && <NoNumber />}
    >
      <Choices
        name="callback.wanted"
        label={words.step['callback.wanted']}
        choices={choices}
        value={wanted}
        pick={(picked) => change({ callback: { ...callback, wanted: picked } })}
      />
      {draft.complaint.fallbackReason && <FellBack />}
      {wanted === 'yes' && <Wish />}
    </Step>
  );
}

/** It might have been answered and was not: why, and the way to take that back. */
function FellBack() {
  const words = useWords(caseWords);
  const { draft, change } = useIntake();
  const { complaint } = draft;
  return (
    <NativeSelect
      size="sm"
      name="complaint.fallbackReason"
      label={words.fellBack}
      className={classes.callerKind}
      data={[
        { value: '', label: words.fellBackNot },
        ...fallbackReasons.map((value) => ({ value, label: words.fallbackReason[value] })),
      ]}
      value={complaint.fallbackReason}
      onChange={({ currentTarget: { value: fallbackReason } }) =>
        change({ complaint: { ...complaint, fallbackReason } })
      }
    />
  );
}

function Wish() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  const { callback } = draft;
  const write = (part: Partial<typeof callback>) => change({ callback: { ...callback, ...part } });
  const field = (name: 'wishWords' | 'wishAt' | 'bestTime') => ({
    name: `callback.${name}`,
    value: callback[name],
    error: problem(`callback.${name}`)?.message,
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.wish}>
      <NumberToRing />
      <TextInput {...field('wishWords')} label={words.wish} placeholder={words.hint.wishWords} maxLength={200} />
      <TextInput {...field('wishAt')} label={words.wishAt} type="datetime-local" />
      <TextInput {...field('bestTime')} label={words.bestTime} placeholder={words.hint.bestTime} maxLength={200} />
    </div>
  );
}

function NumberToRing() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  const { callback } = draft;
  const write = (part: Partial<typeof callback>) => change({ callback: { ...callback, ...part } });
  const label = words.step['callback.number'];
  if (callback.numberNotObtained) {
    const reason = callback.numberNotObtained as Reason;
    return (
      <div>
        <span className={classes.smallLabel} aria-hidden>
          {words.number}
        </span>
        <Waived label={label} reason={reason} undo={() => write({ numberNotObtained: '' })} />
      </div>
    );
  }
  return (
    <TextInput
      name="callback.number"
      type="tel"
      label={words.number}
      placeholder={words.hint.number}
      value={callback.number}
      maxLength={60}
      error={problem('callback.number')?.message}
      onChange={(event) => write({ number: event.currentTarget.value })}
    />
  );
}

function NoNumber() {
  const words = useWords(caseWords);
  const { draft, change, at } = useIntake();
  return (
    <NotObtained
      label={words.step['callback.number']}
      isHere={at === 'callback'}
      choose={(numberNotObtained) => change({ callback: { ...draft.callback, number: '', numberNotObtained } })}
    />
  );
}

/** Untouched, the rulebook's default for the matter holds; without a matter there is none. */
function usualFor({ kind, complaintAbout, callerKind }: Draft): string {
  const about = (complaintAbout || null) as ComplaintAbout | null;
  return kind === '' ? '' : defaultsFor(kind as CaseKind, about, (callerKind || 'customer') as CallerKind).callback;
}
