import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWords } from '../kit/words/index.ts';
import { blankOwner } from './blank-record.ts';
import type { Problem } from './RecordForm.tsx';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Person = { name: string; address: string; birthday: string };
type PersonProps = { path: string; person: Person; put: (change: Partial<Person>) => void; problem: Problem };

/** 氏名・住居・生年月日 */
export function PersonFields({ path, person, put, problem }: PersonProps) {
  const { field } = useWords(verificationWords);
  const labels = { name: field.personName, address: field.personAddress, birthday: field.birthday };
  return (['name', 'address', 'birthday'] as const).map((name) => (
    <TextInput
      key={name}
      name={`${path}.${name}`}
      type={name === 'birthday' ? 'date' : 'text'}
      label={labels[name]}
      maxLength={200}
      value={person[name]}
      onChange={({ currentTarget }) => put({ [name]: currentTarget.value })}
      error={problem(`${path}.${name}`)}
    />
  ));
}

type Owner = Person & { why: string };
type OwnersProps = { owners: Owner[]; put: (owners: Owner[]) => void; problem: Problem };

/** 実質的支配者 */
export function Owners({ owners, put, problem }: OwnersProps) {
  const words = useWords(verificationWords);
  const change = (at: number, edit: Partial<Owner>) =>
    put(owners.map((each, place) => (place === at ? { ...each, ...edit } : each)));
  return (
    <div>
      <p className={classes.label}>{words.field.owners}</p>
      <p className={classes.about}>{words.field.ownersAbout}</p>
      {owners.map((owner, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an owner is their place until they have a name
        <fieldset key={at} className={classes.group}>
          <PersonFields
            path={`subject.owners.${at}`}
            person={owner}
            put={(edit) => change(at, edit)}
            problem={problem}
          />
          <TextInput
            label={words.field.why}
            maxLength={200}
            value={owner.why}
            onChange={({ currentTarget }) => change(at, { why: currentTarget.value })}
            error={problem(`subject.owners.${at}.why`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove}
            onClick={() => put(owners.filter((_, place) => place !== at))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </fieldset>
      ))}
      {owners.length === 0 && problem('subject.owners') && (
        <p role="alert" className={classes.problem}>
          {problem('subject.owners')}
        </p>
      )}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => put([...owners, blankOwner])}
      >
        {words.addOwner}
      </Button>
    </div>
  );
}
