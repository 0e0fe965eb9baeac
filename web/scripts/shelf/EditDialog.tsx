import { type DocumentShown, editDocument } from '@denwaban/api/scripts';
import type { Faq } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { DetailFields } from './DetailFields.tsx';
import { shelfWords } from './shelf-words.ts';

type Props = { document: DocumentShown | undefined; faq: readonly Faq[]; close: () => void };

export function EditDialog({ document, faq, close }: Props) {
  return (
    <Dialog title={document?.title ?? ''} opened={document !== undefined} close={close}>
      {document && <Editing key={document.id} document={document} faq={faq} close={close} />}
    </Dialog>
  );
}

function Editing({ document, faq, close }: Props & { document: DocumentShown }) {
  const words = useWords(shelfWords);
  const telling = useTell(editDocument);
  const [details, setDetails] = useState({ title: document.title, product: document.product, faq: document.faq });
  const save = async () => {
    await telling.mutateAsync({ params: { id: document.id }, body: details });
    announce(words.saved);
    close();
  };
  return (
    <Form submit={() => void save().catch(() => {})} error={telling.error} className={classes.form}>
      <DetailFields details={details} put={setDetails} faq={faq} problem={problemsOf(telling.error)} />
      <ErrorNotice error={restOf(telling.error, ['title'])} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.save}
        </Button>
      </Buttons>
    </Form>
  );
}
