import { type ImportFile, importTemplate } from '@denwaban/api/imports';
import { type ImportKind, importKinds } from '@denwaban/domain/imports';
import { Button, FileInput, NativeSelect } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useClients } from '../clients/use-clients.ts';
import { addressOf } from '../kit/ask/index.ts';
import { Buttons, ErrorNotice, Fields, Form, OneOf, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './imports.module.css';
import { useSend } from './use-send.ts';
import { importWords } from './words.ts';

/** A file on its way in. Nothing is made of it yet. */
export function SendForm({ sent }: { sent: (sent: ImportFile) => void }) {
  const words = useWords(importWords);
  const say = useSay();
  const { data } = useClients();
  const [kind, setKind] = useState<ImportKind>('clients');
  const [client, setClient] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const { sending, share } = useSend();
  const send = () => {
    const of = kind === 'clients' || client === '' ? undefined : client;
    if (file) sending.mutate({ kind, client: of, file }, { onSuccess: sent });
  };
  return (
    <Sheet title={words.send.title}>
      <Form submit={send} error={sending.error} className={classes.form}>
        <OneOf
          className={classes.kinds}
          label={words.send.kind}
          values={importKinds}
          words={words.kind}
          chosen={kind}
          choose={setKind}
        />
        <p className={classes.about}>{words.kindAbout[kind]}</p>
        <div className={classes.templates}>
          <a href={template(kind, 'utf-8')} download>
            <IconFileSpreadsheet size={16} stroke={1.6} aria-hidden /> {words.send.template}
          </a>
          <a href={template(kind, 'shift_jis')} download>
            {words.send.templateSjis}
          </a>
        </div>
        <Fields>
          {kind !== 'clients' && (
            <NativeSelect
              label={words.send.client}
              value={client}
              onChange={(event) => setClient(event.currentTarget.value)}
              data={[
                { value: '', label: words.send.everyClient },
                ...(data?.clients ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <FileInput
            label={words.send.file}
            description={words.send.about}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder={words.send.noFile}
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            value={file}
            onChange={setFile}
          />
        </Fields>
        <ErrorNotice error={sending.error} />
        <Buttons>
          <Button type="submit" disabled={!file} loading={sending.isPending}>
            {words.send.check}
          </Button>
          {sending.isPending && (
            <span className={classes.about}>{words.send.sending(say.number(Math.round(share * 100)))}</span>
          )}
        </Buttons>
      </Form>
    </Sheet>
  );
}

function template(kind: ImportKind, encoding: 'utf-8' | 'shift_jis'): string {
  return `/api${addressOf(importTemplate, { params: { kind }, query: { encoding } })}`;
}
