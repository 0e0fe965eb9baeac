import { type ImportFile, matchImport } from '@denwaban/api/imports';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { Buttons, ErrorNotice, Form, problemsOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './imports.module.css';
import { importWords } from './words.ts';

/** Which column of the file is what, as it was found, to be put right. */
export function Columns({ file }: { file: ImportFile }) {
  const words = useWords(importWords);
  const [places, put] = useState(file.places);
  const telling = useTell(matchImport);
  const said = problemsOf(telling.error);
  const problem = (field: string) => said(field) ?? file.problems.find((each) => each.field === field)?.message;
  const choose = (field: string, head: string) => {
    const { [field]: _, ...others } = places;
    put(head === '' ? others : { ...others, [field]: head });
  };
  const isChanged = JSON.stringify(places) !== JSON.stringify(file.places);
  return (
    <Sheet title={words.columns.title}>
      <Form
        submit={() => telling.mutate({ params: { id: file.id }, body: { places } })}
        error={telling.error}
        className={classes.form}
      >
        <p className={classes.about}>{words.columns.about}</p>
        <table className={classes.columns}>
          <thead>
            <tr>
              <th scope="col">{words.columns.field}</th>
              <th scope="col">{words.columns.from}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map(({ field, isRequired }) => (
              <tr key={field}>
                <th scope="row">
                  {nameOf(words.field, field)}
                  {isRequired && <span className={classes.needed}>{words.columns.required}</span>}
                </th>
                <td>
                  <NativeSelect
                    size="sm"
                    w={280}
                    name={field}
                    aria-label={nameOf(words.field, field)}
                    error={isChanged ? said(field) : problem(field)}
                    value={places[field] ?? ''}
                    onChange={(event) => choose(field, event.currentTarget.value)}
                    data={[
                      { value: '', label: words.columns.none },
                      ...file.heads.filter((head) => head !== '').map((head) => ({ value: head, label: head })),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <ErrorNotice error={problemsOf(telling.error)('') ? telling.error : undefined} />
        <Buttons>
          <Button
            type="submit"
            variant={file.problems.length > 0 ? 'filled' : 'default'}
            disabled={!isChanged}
            loading={telling.isPending}
          >
            {words.columns.again}
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}

export function nameOf(names: Record<string, string>, field: string): string {
  return names[field] ?? field;
}
