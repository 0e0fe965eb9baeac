import type { VerificationRecordShown } from '@denwaban/api/verifications';
import { documentKinds } from '@denwaban/domain/verifications';
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWords } from '../kit/words/index.ts';
import { blankDocument } from './blank-record.ts';
import type { RecordPart } from './RecordForm.tsx';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Checked = VerificationRecordShown['documents'][number];

/** 本人確認書類. Of a My Number card no number is asked. */
export function Documents({ record: { documents }, put, problem }: RecordPart) {
  const words = useWords(verificationWords);
  const { field } = words;
  const change = (at: number, edit: Partial<Checked>) =>
    put({ documents: documents.map((each, place) => (place === at ? { ...each, ...edit } : each)) });
  const choose = (at: number, value: string) => {
    const kind = documentKinds.find((each) => each === value) ?? 'other';
    change(at, kind === 'my_number_card' ? { kind, number: '' } : { kind });
  };
  return (
    <div>
      <p className={classes.label}>{field.documents}</p>
      {documents.map((document, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is its place until it has a number
        <fieldset key={at} className={classes.group}>
          <NativeSelect
            size="md"
            label={field.kind}
            value={document.kind}
            onChange={({ currentTarget }) => choose(at, currentTarget.value)}
            data={documentKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          {(['of', 'issuer', 'number'] as const).map((name) => (
            <TextInput
              key={name}
              label={field[name]}
              placeholder={name === 'number' && document.kind === 'my_number_card' ? field.noNumber : undefined}
              disabled={name === 'number' && document.kind === 'my_number_card'}
              maxLength={200}
              autoComplete="off"
              value={document[name]}
              onChange={({ currentTarget }) => change(at, { [name]: currentTarget.value })}
              error={problem(`documents.${at}.${name}`)}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove}
            onClick={() => put({ documents: documents.filter((_, place) => place !== at) })}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </fieldset>
      ))}
      {documents.length === 0 && problem('documents') && (
        <p role="alert" className={classes.problem}>
          {problem('documents')}
        </p>
      )}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => put({ documents: [...documents, blankDocument] })}
      >
        {words.addDocument}
      </Button>
    </div>
  );
}
