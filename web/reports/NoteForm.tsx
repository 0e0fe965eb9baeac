import { setReportNote } from '@denwaban/api/reports';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeReportWords } from './office-words.ts';
import classes from './reports.module.css';

/** What the agency wants to say in the next report. */
export function NoteForm({ client, note }: { client: string; note: string }) {
  const words = useWords(officeReportWords);
  const telling = useTell(setReportNote);
  const [said, setSaid] = useState(note);
  const send = () =>
    telling.mutate({ params: { client }, body: { note: said } }, { onSuccess: () => announce(words.noteSaved) });
  return (
    <Form submit={send} error={telling.error} className={classes.stack}>
      <ErrorNotice error={telling.error} />
      <TextArea
        name="note"
        aria-label={words.note}
        description={words.noteAbout}
        minRows={2}
        maxLength={2000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Buttons>
        <Button type="submit" variant="default" loading={telling.isPending} disabled={said === note}>
          {words.noteSave}
        </Button>
      </Buttons>
    </Form>
  );
}
