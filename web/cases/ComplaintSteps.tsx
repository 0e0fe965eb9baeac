import {
  type CallerKind,
  type CaseKind,
  type ComplaintAbout,
  complaintsAbout,
  defaultsFor,
} from '@denwaban/domain/cases';
import { notAssessed, readAssessment, severityOf } from '@denwaban/domain/complaints';
import { isRefusal } from '@denwaban/domain/refusals';
import { mayAnswer, procedureFor } from '@denwaban/domain/scripts';
import { ComplaintStep as ComplaintRecord } from '../complaints/ComplaintStep.tsx';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import { Procedures } from '../scripts/ProcedureCard.tsx';
import { TreatmentNote } from '../scripts/TreatmentNote.tsx';
import classes from './intake.module.css';
import { useIntake } from './intake.ts';
import { Step } from './Step.tsx';
import { caseWords } from './words.ts';

/** How the scope agreed on treats this matter, as soon as it is known what it is. */
export function TreatmentStep() {
  const { agreed, matter, seniors } = useIntake();
  if (matter.kind === '') return null;
  return (
    <div className={classes.treatment}>
      <TreatmentNote agreed={agreed} matter={matter} nameOf={(id) => seniors.find((each) => each.id === id)?.name} />
    </div>
  );
}

/** Of what a complaint is, and how such a one is handled. */
export function ComplaintStep() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  if (draft.kind !== 'complaint') return null;
  const choices = complaintsAbout.map((value) => ({ value, label: words.about[value] }));
  const about = (draft.complaintAbout || null) as ComplaintAbout | null;
  const { handling } = defaultsFor(draft.kind as CaseKind, about, (draft.callerKind || 'customer') as CallerKind);
  return (
    <Step id="complaintAbout" label={words.step.complaintAbout} required isDone={about !== null}>
      <Choices
        name="complaintAbout"
        label={words.step.complaintAbout}
        choices={choices}
        value={draft.complaintAbout}
        pick={(complaintAbout) => change({ complaintAbout })}
        error={problem('complaintAbout')?.message}
      />
      {about && words.handling[handling] && <p className={classes.note}>{words.handling[handling]}</p>}
      {about && handling === 'follow_procedure' && <Procedure />}
    </Step>
  );
}

/** The procedure agreed for such a complaint; on 1次受け there is nothing to follow but the form. */
function Procedure() {
  const { content, agreed, matter, draft } = useIntake();
  if (!mayAnswer(agreed, matter)) return null;
  const { complaintAbout: about, complaint } = draft;
  const assessment = readAssessment(complaint);
  const said = {
    about,
    product: matter.text,
    trouble: matter.text,
    severity: severityOf(isRefusal(assessment) ? notAssessed : assessment),
  };
  const all = content.procedures.filter((procedure) => procedure.about === about);
  return <Procedures all={all} fitting={procedureFor(content, said)} />;
}

/** A record of what was complained of: the facts, the five questions, the caller's feeling. */
export function RecordStep() {
  const words = useWords(caseWords);
  const { draft, change, contacts, problem, stands } = useIntake();
  if (draft.kind !== 'complaint' || draft.complaintAbout === '') return null;
  const fields = ['product', 'orderNumber', 'remedySought', 'namedEmployee'].map((name) => `complaint.${name}`);
  return (
    <Step id="complaint" label={words.step.complaint} isDone={!fields.some(stands) && draft.complaint.severity !== ''}>
      <ComplaintRecord
        complaint={draft.complaint}
        onChange={(part) => change({ complaint: { ...draft.complaint, ...part } })}
        contacts={draft.complaintAbout === 'staff' ? contacts : []}
        problem={problem}
      />
    </Step>
  );
}
