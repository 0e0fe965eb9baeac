import type { CallInHand } from '@denwaban/api/calls';
import { matterHeard, urgencies } from '@denwaban/domain/cases';
import { shownQuestions } from '@denwaban/domain/scripts';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposing } from '../kit/keys/index.ts';
import { problemsOf, Spoken } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import { goOn } from '../scripts/next-field.ts';
import { problemWords, scriptWords } from '../scripts/words.ts';
import { agreedOf } from './agreed.ts';
import { CallbackStep } from './CallbackStep.tsx';
import { CallerKindStep } from './CallerKindStep.tsx';
import { ComplaintStep, RecordStep, TreatmentStep } from './ComplaintSteps.tsx';
import classes from './intake.module.css';
import { type Intake, IntakeUnderWay, useIntake } from './intake.ts';
import { knownOf } from './known.ts';
import { AskedForStep, DetailsStep, KindStep, SummaryStep } from './MatterSteps.tsx';
import { missing, stepOf } from './missing.ts';
import { QuestionStep } from './QuestionStep.tsx';
import { Step } from './Step.tsx';
import type { KeptDraft } from './use-draft.ts';
import { caseWords } from './words.ts';

type Props = {
  call: CallInHand;
  intake: KeptDraft;
  /** Handing in was tried: from here on everything missing is said at its field. */
  isTried: boolean;
  error: unknown;
};

/** The intake, in the order of the conversation: one step large, the next in sight, the rest a line each. */
export function IntakeForm({ call, intake, isTried, error }: Props) {
  const words = useWords(caseWords);
  const form = useRef<HTMLFormElement>(null);
  const [at, setAt] = useState(() => firstStep(call, intake));
  const underWay = useUnderWay({ call, intake, isTried, error }, at);

  useEffect(() => {
    form.current?.querySelector(`[data-step="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function arrive({ target }: FocusEvent) {
    const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step) setAt(step);
  }

  return (
    <IntakeUnderWay value={underWay}>
      <form
        ref={form}
        data-intake
        noValidate
        autoComplete="off"
        aria-label={words.form}
        className={classes.form}
        onSubmit={(event) => event.preventDefault()}
        onFocus={arrive}
        onKeyDown={walk}
      >
        <Steps />
      </form>
    </IntakeUnderWay>
  );
}

function Steps() {
  const words = useWords(caseWords);
  const { content, draft } = useIntake();
  return (
    <>
      <CallerKindStep />
      <KindStep />
      <ComplaintStep />
      <TreatmentStep />
      <AskedForStep />
      <SummaryStep />
      <DetailsStep />
      <RecordStep />
      {shownQuestions(content, draft).map((question) => (
        <QuestionStep key={question.id} question={question} />
      ))}
      <CallbackStep />
      <UrgencyStep />
      <div className={classes.parting}>
        <span className={classes.smallLabel}>{words.closing}</span>
        <div lang="ja">
          <Spoken>{content.closing}</Spoken>
        </div>
      </div>
    </>
  );
}

function UrgencyStep() {
  const words = useWords(caseWords);
  const { draft, change } = useIntake();
  return (
    <Step id="urgency" label={words.step.urgency} isDone={draft.urgency !== ''}>
      <Choices
        name="urgency"
        label={words.step.urgency}
        choices={urgencies.map((value) => ({ value, label: words.urgency[value] }))}
        value={draft.urgency}
        pick={(urgency) => change({ urgency: urgency || 'normal' })}
      />
    </Step>
  );
}

function useUnderWay({ call, intake, isTried, error }: Props, at: string): Intake {
  const said = useWords(scriptWords).problem;
  const { content } = call.script;
  const found = missing(content, intake.draft);
  const refused = problemsOf(error);
  return {
    content,
    agreed: agreedOf(call),
    matter: matterHeard(intake.draft),
    seniors: call.seniors,
    contacts: call.contacts,
    promiseWords: call.promiseWords,
    known: knownOf(call),
    draft: intake.draft,
    change: intake.change,
    at,
    stands: (field) => found.some((each) => each.field === field),
    problem: (field) => {
      const problem = found.find((each) => each.field === field);
      const message = refused(field);
      if (!problem) return message && isTried ? { code: 'refused', message } : undefined;
      return isDue(problem, at, isTried)
        ? { code: problem.code, message: problemWords(said, problem.code) }
        : undefined;
    },
  };
}

/** A field is told what is wrong with it once it has been left, and what it lacks once handing in was tried. */
function isDue({ field, code }: { field: string; code: string }, at: string, isTried: boolean): boolean {
  const isLack = code === 'required' || code === 'not_read_back';
  return isTried || (!isLack && stepOf(field) !== at);
}

function firstStep({ script }: CallInHand, { draft }: KeptDraft): string {
  const [first] = missing(script.content, draft);
  return first ? stepOf(first.field) : 'summary';
}

/** Enter goes to the next field and never hands anything in; while the IME composes it belongs to the word. */
function walk(event: KeyboardEvent) {
  const { target, key, defaultPrevented, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (key !== 'Enter' || defaultPrevented || shiftKey || ctrlKey || altKey || metaKey) return;
  if (!(target instanceof HTMLElement) || isComposing(event.nativeEvent)) return;
  // A sentence that is too long for its line wraps; it is still one line, and Enter leaves it.
  if (!target.matches('input, [data-one-line]')) return;
  event.preventDefault();
  goOn(target);
}
