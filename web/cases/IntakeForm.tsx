import type { CallInHand } from '@denwaban/api/call-shapes';
import { matterHeard } from '@denwaban/domain/cases';
import { type FocusEvent, type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { isComposing } from '../kit/keys/index.ts';
import { problemsOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { goOn } from '../scripts/next-field.ts';
import { problemWords, scriptWords } from '../scripts/words.ts';
import { agreedOf } from './agreed.ts';
import { IntakeSteps } from './IntakeSteps.tsx';
import classes from './intake.module.css';
import type { Intake } from './intake.ts';
import { knownOf } from './known.ts';
import { missing, stepOf } from './missing.ts';
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
  const typed = useDeferredValue(intake.draft);
  const now = useUnderWay({ call, intake, isTried, error }, { at, draft: intake.draft });
  const later = useUnderWay({ call, intake, isTried, error }, { at, draft: typed });

  useEffect(() => {
    form.current?.querySelector(`[data-step="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function arrive({ target }: FocusEvent) {
    const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step) setAt(step);
  }

  return (
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
      <IntakeSteps now={now} later={later} />
    </form>
  );
}

function useUnderWay({ call, intake, isTried, error }: Props, { at, draft }: Pick<Intake, 'at' | 'draft'>): Intake {
  const said = useWords(scriptWords).problem;
  const { change } = intake;
  return useMemo(() => {
    const { content } = call.script;
    const found = missing(content, draft);
    const refused = problemsOf(error);
    return {
      content,
      agreed: agreedOf(call),
      matter: matterHeard(draft),
      seniors: call.seniors,
      contacts: call.contacts,
      promiseWords: call.promiseWords,
      known: knownOf(call),
      draft,
      change,
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
  }, [call, change, draft, at, isTried, error, said]);
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
