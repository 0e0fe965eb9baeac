import { type CallerKind, callerKinds, isCustomer } from '@denwaban/domain/cases';
import type { NotObtained as Reason } from '@denwaban/domain/scripts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../kit/words/index.ts';
import { NotObtained, Waived } from '../scripts/NotObtained.tsx';
import classes from './intake.module.css';
import { useIntake } from './intake.ts';
import { Step } from './Step.tsx';
import { caseWords } from './words.ts';

/** Whom the caller speaks for. But for customers nothing is answered: name and reference are taken, and the client is rung at once. */
export function CallerKindStep() {
  const words = useWords(caseWords);
  const { draft, change, stands } = useIntake();
  const kind = (draft.callerKind || 'customer') as CallerKind;
  const isSpecial = !isCustomer(kind);
  return (
    <Step
      id="callerKind"
      label={words.step.callerKind}
      isDone={!stands('callerReference')}
      aside={isSpecial && !draft.callerReferenceNotObtained && <NoReference />}
    >
      <NativeSelect
        size="sm"
        name="callerKind"
        className={classes.callerKind}
        aria-label={words.step.callerKind}
        value={kind}
        data={callerKinds.map((value) => ({ value, label: words.callerKind[value] }))}
        onChange={({ currentTarget: { value } }) => change({ callerKind: value === 'customer' ? '' : value })}
      />
      {isSpecial && <Reference />}
    </Step>
  );
}

function Reference() {
  const words = useWords(caseWords);
  const { draft, change, problem } = useIntake();
  const label = words.step.callerReference;
  const reason = draft.callerReferenceNotObtained as Reason | '';
  return (
    <>
      <p className={classes.note}>{words.handling.answer_nothing}</p>
      {reason ? (
        <Waived label={label} reason={reason} undo={() => change({ callerReferenceNotObtained: '' })} />
      ) : (
        <TextInput
          size="md"
          name="callerReference"
          aria-label={label}
          placeholder={label}
          maxLength={200}
          value={draft.callerReference}
          error={problem('callerReference')?.message}
          onChange={(event) => change({ callerReference: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function NoReference() {
  const words = useWords(caseWords);
  const { at, change } = useIntake();
  return (
    <NotObtained
      label={words.step.callerReference}
      isHere={at === 'callerKind'}
      choose={(callerReferenceNotObtained) => change({ callerReferenceNotObtained, callerReference: '' })}
    />
  );
}
