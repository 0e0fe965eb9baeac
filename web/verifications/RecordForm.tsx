import {
  completeVerification,
  type VerificationRecordShown,
  type VerificationShown,
  writeVerification,
} from '@denwaban/api/verifications';
import { methods } from '@denwaban/domain/verifications';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ConfirmButton,
  ErrorNotice,
  Form,
  OneOf,
  problemsOf,
  Sheet,
  TextArea,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { blankRecord, subjectAs } from './blank-record.ts';
import { Documents } from './Documents.tsx';
import { Owners, PersonFields } from './People.tsx';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Props = { client: string; draft: VerificationShown | null };
export type Problem = (field: string) => string | undefined;
export type RecordPart = {
  record: VerificationRecordShown;
  put: (change: Partial<VerificationRecordShown>) => void;
  problem: Problem;
};

/** A draft of the record; saved as often as one likes, completed once. */
export function RecordForm({ client, draft }: Props) {
  const words = useWords(verificationWords);
  const [record, setRecord] = useState(draft?.record ?? blankRecord);
  const writing = useTell(writeVerification);
  const completing = useTell(completeVerification);
  const error = completing.error ?? writing.error;
  const put = (change: Partial<VerificationRecordShown>) => setRecord((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(record) !== JSON.stringify(draft?.record ?? blankRecord);
  const save = () => {
    completing.reset();
    writing.mutate(
      { params: { client }, body: { record, revision: draft?.revision ?? 0 } },
      { onSuccess: () => announce(words.saved) },
    );
  };
  const complete = () =>
    completing.mutate(
      { params: { client }, body: { revision: draft?.revision ?? 0 } },
      { onSuccess: () => announce(words.completed) },
    );
  return (
    <Form submit={save} error={error}>
      <Sheet title={words.draft}>
        <ErrorNotice error={error} />
        <Fill record={record} put={put} problem={problemsOf(error)} />
        <Buttons>
          <Button type="submit" variant="default" loading={writing.isPending}>
            {words.save}
          </Button>
          {draft && (
            <ConfirmButton
              color="ai"
              disabled={isChanged}
              loading={completing.isPending}
              asks={words.completeAsks}
              yes={words.complete}
              act={complete}
            >
              {words.complete}
            </ConfirmButton>
          )}
          {isChanged && <span className={classes.unsaved}>{words.unsaved}</span>}
        </Buttons>
      </Sheet>
    </Form>
  );
}

function Fill(part: RecordPart) {
  const words = useWords(verificationWords);
  const { field } = words;
  const { record, put, problem } = part;
  const { subject, dealer } = record;
  const words2000 = { minRows: 2, maxLength: 2000 } as const;
  return (
    <div className={classes.fields}>
      <OneOf
        label={words.subject}
        values={['corporate', 'sole']}
        words={words.is}
        chosen={subject.is}
        choose={(is) => put({ subject: subjectAs(is, record) })}
      />
      <Subject {...part} />
      <fieldset className={classes.group}>
        <legend>{field.dealer}</legend>
        <PersonFields
          path="dealer"
          person={dealer}
          put={(change) => put({ dealer: { ...dealer, ...change } })}
          problem={problem}
        />
        <TextInput
          label={field.relation}
          placeholder={field.relationEx}
          value={dealer.relation}
          onChange={({ currentTarget }) => put({ dealer: { ...dealer, relation: currentTarget.value } })}
          error={problem('dealer.relation')}
        />
        <TextInput
          label={field.authority}
          placeholder={field.authorityEx}
          value={dealer.authority}
          onChange={({ currentTarget }) => put({ dealer: { ...dealer, authority: currentTarget.value } })}
          error={problem('dealer.authority')}
        />
      </fieldset>
      <TextArea
        label={field.purpose}
        placeholder={field.purposeEx}
        value={record.purpose}
        onChange={({ currentTarget }) => put({ purpose: currentTarget.value })}
        error={problem('purpose')}
        {...words2000}
      />
      <TextArea
        label={field.business}
        value={record.business}
        onChange={({ currentTarget }) => put({ business: currentTarget.value })}
        error={problem('business')}
        {...words2000}
      />
      <Documents {...part} />
      <div className={classes.pair}>
        <NativeSelect
          size="md"
          label={field.method}
          value={record.method}
          onChange={({ currentTarget }) =>
            put({ method: methods.find((each) => each === currentTarget.value) ?? record.method })
          }
          data={methods.map((value) => ({ value, label: words.methods[value] }))}
        />
        <TextInput
          type="date"
          label={field.checkedOn}
          value={record.checkedOn}
          onChange={({ currentTarget }) => put({ checkedOn: currentTarget.value })}
          error={problem('checkedOn')}
        />
      </div>
      <TextArea
        label={field.highRisk}
        description={field.highRiskAbout}
        value={record.highRisk}
        onChange={({ currentTarget }) => put({ highRisk: currentTarget.value })}
        {...words2000}
      />
      <TextArea
        label={field.remarks}
        value={record.remarks}
        onChange={({ currentTarget }) => put({ remarks: currentTarget.value })}
        {...words2000}
      />
    </div>
  );
}

function Subject(part: RecordPart) {
  const { field } = useWords(verificationWords);
  const { record, put, problem } = part;
  const { subject } = record;
  if (subject.is === 'sole') {
    return (
      <fieldset className={classes.group}>
        <PersonFields
          path="subject"
          person={subject}
          put={(change) => put({ subject: { ...subject, ...change } })}
          problem={problem}
        />
      </fieldset>
    );
  }
  const change = (edit: Partial<typeof subject>) => put({ subject: { ...subject, ...edit } });
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={field.name}
          value={subject.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          error={problem('subject.name')}
        />
        <TextInput
          label={field.address}
          value={subject.address}
          onChange={({ currentTarget }) => change({ address: currentTarget.value })}
          error={problem('subject.address')}
        />
      </div>
      <fieldset className={classes.group}>
        <legend>{field.representative}</legend>
        <PersonFields
          path="subject.representative"
          person={subject.representative}
          put={(edit) => change({ representative: { ...subject.representative, ...edit } })}
          problem={problem}
        />
      </fieldset>
      <Owners owners={subject.owners} put={(owners) => change({ owners })} problem={problem} />
    </>
  );
}
