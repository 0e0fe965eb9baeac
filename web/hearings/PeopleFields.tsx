import type { HearingSheetShown } from '@denwaban/api/hearings';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import { Row } from './Row.tsx';
import type { Part } from './SheetFields.tsx';
import { sheetWords } from './sheet-words.ts';

type Person = HearingSheetShown['people'][number];

const nobody: Person = {
  name: '',
  reading: '',
  email: '',
  phone: '',
  role: 'staff',
  takesComplaints: false,
  words: '',
};

/** People and their channels, and the numbers that will be forwarded. */
export function PeopleFields({ sheet, put, problem }: Part) {
  const { ask } = useWords(sheetWords);
  const { people } = sheet;
  const change = (at: number, edit: Partial<Person>) =>
    put({ people: people.map((each, place) => (place === at ? { ...each, ...edit } : each)) });
  return (
    <div className={classes.fields}>
      <p className={classes.about}>{ask.people}</p>
      {people.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person is their place until they have a name
        <Row key={at} remove={() => put({ people: people.filter((_, place) => place !== at) })}>
          {(['name', 'reading', 'email', 'phone'] as const).map((field) => (
            <TextInput
              key={field}
              label={ask[field]}
              type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
              maxLength={200}
              value={person[field]}
              onChange={({ currentTarget }) => change(at, { [field]: currentTarget.value })}
              error={problem(`people.${at}.${field}`)}
            />
          ))}
          <TextInput
            label={ask.words}
            placeholder={ask.wordsEx}
            maxLength={200}
            value={person.words}
            onChange={({ currentTarget }) => change(at, { words: currentTarget.value })}
          />
          <NativeSelect
            size="md"
            label={ask.role}
            value={person.role ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change(at, { role: value === 'owner' || value === 'staff' ? value : null })
            }
            data={[
              { value: '', label: ask.roles.none },
              { value: 'staff', label: ask.roles.staff },
              { value: 'owner', label: ask.roles.owner },
            ]}
          />
          <Checkbox
            label={ask.takesComplaints}
            checked={person.takesComplaints}
            onChange={({ currentTarget }) => change(at, { takesComplaints: currentTarget.checked })}
          />
        </Row>
      ))}
      <Add press={() => put({ people: [...people, nobody] })}>{ask.addPerson}</Add>
      <Lines {...{ sheet, put, problem }} />
    </div>
  );
}

function Lines({ sheet: { lines }, put, problem }: Part) {
  const { ask, parts } = useWords(sheetWords);
  const change = (at: number, edit: Partial<(typeof lines)[number]>) =>
    put({ lines: lines.map((each, place) => (place === at ? { ...each, ...edit } : each)) });
  return (
    <>
      <p className={classes.label}>{parts.lines}</p>
      {lines.map(({ label, number }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place until it has a number
        <Row key={at} remove={() => put({ lines: lines.filter((_, place) => place !== at) })}>
          <TextInput
            label={ask.label}
            placeholder={ask.labelEx}
            maxLength={200}
            value={label}
            onChange={({ currentTarget }) => change(at, { label: currentTarget.value })}
            error={problem(`lines.${at}.label`)}
          />
          <TextInput
            label={ask.number}
            type="tel"
            maxLength={200}
            value={number}
            onChange={({ currentTarget }) => change(at, { number: currentTarget.value })}
            error={problem(`lines.${at}.number`)}
          />
        </Row>
      ))}
      <Add press={() => put({ lines: [...lines, { label: '', number: '' }] })}>{ask.addLine}</Add>
    </>
  );
}

function Add({ children, press }: { children: string; press: () => void }) {
  return (
    <div>
      <Button variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={press}>
        {children}
      </Button>
    </div>
  );
}
