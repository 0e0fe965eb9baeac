import type { Faq } from '@denwaban/domain/scripts';
import { Button, FileInput, Progress } from '@mantine/core';
import { useState } from 'react';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { DetailFields } from './DetailFields.tsx';
import { shelfWords } from './shelf-words.ts';
import { type Details, useAddDocument } from './use-add-document.ts';

type Props = { client: string | null; faq: readonly Faq[]; opened: boolean; close: () => void };

export function AddDialog(props: Props) {
  const words = useWords(shelfWords);
  return (
    <Dialog title={props.client ? words.add : words.offer} opened={props.opened} close={props.close}>
      {props.opened && <Adding {...props} />}
    </Dialog>
  );
}

function Adding({ client, faq, close }: Props) {
  const words = useWords(shelfWords);
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [details, setDetails] = useState<Details>({ title: '', product: '', faq: [] });
  const adding = useAddDocument(client);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen && details.title === '') setDetails({ ...details, title: chosen.name.replace(/\.[^.]+$/, '') });
  };
  const add = async () => {
    if (!file) return;
    await adding.mutateAsync({ file, details });
    announce(client ? words.putDone : words.offered);
    close();
  };
  return (
    <Form submit={() => void add().catch(() => {})} error={adding.error} className={classes.form}>
      <FileInput
        label={words.file}
        description={words.noneNext}
        placeholder={words.noFile}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        withAsterisk
        value={file}
        onChange={choose}
      />
      <DetailFields details={details} put={setDetails} faq={faq} problem={problemsOf(adding.error)} />
      {adding.isPending && (
        <div role="status">
          <Progress value={adding.share * 100} aria-label={words.sending(say.percent(adding.share))} />
          <p className={classes.note}>{words.sending(say.percent(adding.share))}</p>
        </div>
      )}
      <ErrorNotice error={restOf(adding.error, ['title'])} />
      <Buttons>
        <Button type="submit" disabled={!file} loading={adding.isPending}>
          {client ? words.put : words.propose}
        </Button>
      </Buttons>
    </Form>
  );
}
