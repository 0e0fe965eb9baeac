import { type ReportShown, reissueReport } from '@denwaban/api/reports';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeReportWords } from './office-words.ts';
import classes from './reports.module.css';

/** Issues the report anew, as the books have it now. */
export function Reissue({ report: { id, versions, content, differences } }: { report: ReportShown }) {
  const words = useWords(officeReportWords);
  const telling = useTell(reissueReport);
  const [note, setNote] = useState(content.note);
  const send = () => {
    const version = versions[0]?.version ?? 1;
    telling.mutate({ params: { id }, body: { version, note } }, { onSuccess: () => announce(words.reissued) });
  };
  return (
    <Form submit={send} error={telling.error} className={classes.stack}>
      <ErrorNotice error={telling.error} />
      {differences.length === 0 && <p className={classes.none}>{words.agrees}</p>}
      <TextArea
        name="note"
        label={words.reissueNote}
        description={words.reissueAbout}
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.reissueDo}
        </Button>
      </Buttons>
    </Form>
  );
}
