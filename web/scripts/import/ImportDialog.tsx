import { type ImportKind, importKinds } from '@denwaban/domain/scripts';
import { Button, FileInput, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { announce, Buttons, Dialog, ErrorNotice, Fields, Form, OneOf, TextArea } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { importWords } from './import-words.ts';
import { Rows } from './Rows.tsx';
import { useImport } from './use-import.ts';

type Props = {
  /** Null: into the copy of the asker's own company. */
  client: string | null;
  opened: boolean;
  close: () => void;
  done: () => Promise<void>;
};

/** A table or a text taken in: checked row by row first, and saved only then. */
export function ImportDialog(props: Props) {
  const words = useWords(importWords);
  return (
    <Dialog title={words.title} opened={props.opened} close={props.close}>
      {props.opened && <Importing {...props} />}
    </Dialog>
  );
}

function Importing({ client, close, done }: Props) {
  const words = useWords(importWords);
  const say = useSay();
  const [kind, setKind] = useState<ImportKind>('faq');
  const [from, setFrom] = useState<'file' | 'text'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [checking, taking] = [useImport(client), useImport(client)];
  const body = from === 'file' ? file : text.trim() && text;
  const rows = checking.data?.rows;
  const good = rows?.filter(({ is }) => is === 'added' || is === 'changed').length ?? 0;
  const anew = (set: () => void) => {
    checking.reset();
    set();
  };
  const take = async () => {
    if (!body) return;
    await taking.mutateAsync({ kind, body, save: true });
    announce(words.taken(say.number(good)));
    close();
    await done();
  };
  return (
    <Form submit={() => body && checking.mutate({ kind, body, save: false })} className={classes.form}>
      <p className={classes.note}>{words.about}</p>
      <Fields>
        <NativeSelect
          label={words.kind}
          value={kind}
          onChange={({ currentTarget: { value } }) => anew(() => setKind(value as ImportKind))}
          data={importKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <OneOf
          className={classes.low}
          label={words.from}
          values={['file', 'text']}
          words={words.froms}
          chosen={from}
          choose={(chosen) => anew(() => setFrom(chosen))}
        />
      </Fields>
      <p className={classes.note}>{words.columns[kind]}</p>
      {from === 'file' ? (
        <FileInput
          label={words.file}
          placeholder={words.noFile}
          accept=".csv,.xlsx,text/csv"
          value={file}
          onChange={(chosen) => anew(() => setFile(chosen))}
        />
      ) : (
        <TextArea
          label={words.text}
          minRows={6}
          maxRows={14}
          value={text}
          onChange={({ currentTarget: { value } }) => anew(() => setText(value))}
        />
      )}
      <ErrorNotice error={checking.error ?? taking.error} />
      {rows && <Rows rows={rows} />}
      <Buttons>
        <Button type="submit" variant={rows ? 'default' : 'filled'} disabled={!body} loading={checking.isPending}>
          {words.check}
        </Button>
        {rows && (
          <Button disabled={good === 0} loading={taking.isPending} onClick={() => void take().catch(() => {})}>
            {good === 0 ? words.nothing : words.take(say.number(good))}
          </Button>
        )}
      </Buttons>
    </Form>
  );
}
