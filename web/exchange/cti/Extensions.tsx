import { type CtiConnection, setCtiExtensions } from '@denwaban/api/cti';
import type { StaffMember } from '@denwaban/api/staff';
import { Button, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './cti.module.css';
import { ctiWords } from './cti-words.ts';

type Row = { key: number; extension: string; staff: string };

/** Whose telephone each extension is: on whose desk a call appears when it rings or is answered there. */
export function Extensions({ connection, staff }: { connection: CtiConnection; staff: readonly StaffMember[] }) {
  const words = useWords(ctiWords);
  const [rows, setRows] = useState<Row[]>(() =>
    connection.extensions.map(({ extension, staff: { id } }, key) => ({ key, extension, staff: id })),
  );
  const telling = useTell(setCtiExtensions);
  const problem = problemsOf(telling.error);
  const change = (at: number, changed: Partial<Row>) =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...changed } : row)));
  const add = () =>
    setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, extension: '', staff: '' }]);
  const save = () =>
    telling.mutate(
      {
        params: { id: connection.id },
        body: {
          extensions: rows
            .filter((row) => row.extension.trim() && row.staff)
            .map(({ extension, staff: person }) => ({ extension: extension.trim(), staff: person })),
        },
      },
      { onSuccess: () => announce(words.saved) },
    );
  const people = staff
    .filter(({ state, role }) => state !== 'retired' && role !== 'billing')
    .map(({ id, businessName }) => ({ value: id, label: businessName }));
  return (
    <Form submit={save} error={telling.error} className={classes.part}>
      <h3>{words.extensions}</h3>
      <p className={classes.about}>{words.extensionsAbout}</p>
      <ErrorNotice error={restOf(telling.error, ['extensions'])} />
      {rows.map((row, at) => (
        <div key={row.key} className={classes.extension}>
          <TextInput
            name={`extensions.${at}.extension`}
            aria-label={words.extension}
            placeholder="201"
            maxLength={40}
            value={row.extension}
            error={problem(`extensions.${at}.extension`)}
            onChange={(event) => change(at, { extension: event.currentTarget.value })}
          />
          <Select
            aria-label={words.holder}
            placeholder={words.holder}
            searchable
            data={people}
            value={row.staff || null}
            error={problem(`extensions.${at}.staff`)}
            onChange={(person) => change(at, { staff: person ?? '' })}
          />
          <Button
            variant="subtle"
            color="gray"
            aria-label={words.remove(row.extension)}
            onClick={() => setRows(rows.filter((each) => each !== row))}
          >
            <IconTrash size={18} />
          </Button>
        </div>
      ))}
      <Buttons>
        <Button variant="default" onClick={add}>
          {words.addExtension}
        </Button>
        <Button type="submit" loading={telling.isPending}>
          {words.save}
        </Button>
      </Buttons>
    </Form>
  );
}
