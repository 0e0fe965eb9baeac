import { type Draft, urgencies } from '@denwaban/domain/cases';
import { shownQuestions } from '@denwaban/domain/scripts';
import { memo, type ReactNode } from 'react';
import { Spoken } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import { CallbackStep } from './CallbackStep.tsx';
import { CallerKindStep } from './CallerKindStep.tsx';
import { ComplaintStep, RecordStep, TreatmentStep } from './ComplaintSteps.tsx';
import classes from './intake.module.css';
import { type Intake, IntakeUnderWay, useIntake } from './intake.ts';
import { AskedForStep, DetailsStep, KindStep, SummaryStep } from './MatterSteps.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import { Step } from './Step.tsx';
import { caseWords } from './words.ts';

type Under = { now: Intake; later: Intake };

/** A key shows in the step one is in; what it means for the others is reckoned right after it. */
export function IntakeSteps({ now, later: reckoned }: Under) {
  const words = useWords(caseWords);
  const { content, draft } = now;
  const under = { now, later: isOfSameKind(draft, reckoned.draft) ? reckoned : now };
  return (
    <>
      {before.map(([id, Part]) => (
        <At key={id} id={id} {...under}>
          <Part />
        </At>
      ))}
      {shownQuestions(content, draft).map((question) => (
        <At key={question.id} id={`answers.${question.id}`} {...under}>
          <Question question={question} />
        </At>
      ))}
      {after.map(([id, Part]) => (
        <At key={id} id={id} {...under}>
          <Part />
        </At>
      ))}
      <div className={classes.parting}>
        <span className={classes.smallLabel}>{words.closing}</span>
        <div lang="ja">
          <Spoken>{content.closing}</Spoken>
        </div>
      </div>
    </>
  );
}

/** The kind brings steps with it, and the cursor is on its way to the first of them. */
function isOfSameKind(now: Draft, later: Draft): boolean {
  return now.kind === later.kind && now.complaintAbout === later.complaintAbout;
}

function At({ id, now, later, children }: Under & { id: string; children: ReactNode }) {
  return <IntakeUnderWay value={now.at === id ? now : later}>{children}</IntakeUnderWay>;
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

const before = [
  ['callerKind', memo(CallerKindStep)],
  ['kind', memo(KindStep)],
  ['complaintAbout', memo(ComplaintStep)],
  ['treatment', memo(TreatmentStep)],
  ['askedFor', memo(AskedForStep)],
  ['summary', memo(SummaryStep)],
  ['details', memo(DetailsStep)],
  ['complaint', memo(RecordStep)],
] as const;
const Question = memo(QuestionStep);
const after = [
  ['callback', memo(CallbackStep)],
  ['urgency', memo(UrgencyStep)],
] as const;
