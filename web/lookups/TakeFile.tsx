import { importOrderFile, importOwnOrderFile, type OrderFileShown } from '@denwaban/api/lookups';
import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { Refused } from '../kit/ask/index.ts';
import { ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { orderFileWords } from './file-words.ts';
import classes from './lookups.module.css';
import { rowProblems } from './row-problems.ts';
import { useSendFile } from './send-file.ts';
import { lookupWords } from './words.ts';

/** A file taken in, by the agency for a client or by a client for itself; what could not be read is told row by row. */
export function TakeFile({ client }: { client: string | null }) {
  const words = useWords(orderFileWords).file;
  const sending = useSendFile(client ? importOrderFile : importOwnOrderFile, client ? { client } : undefined);
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined) => file && sending.mutate(file);
  const over = (event: DragEvent, now: boolean) => {
    event.preventDefault();
    setOver(now);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a second way; the button is there for everybody */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={drop}
      >
        <FileButton onChange={take} accept=".csv,text/csv">
          {(given) => (
            <Button {...given} loading={sending.isPending}>
              {words.choose}
            </Button>
          )}
        </FileButton>
        <span className={classes.note}>{sending.isPending ? words.sending : words.drop}</span>
      </div>
      <div className={classes.outcome} role="status">
        <Outcome sending={sending} />
      </div>
    </Sheet>
  );
}

function Outcome({ sending: { data, error } }: { sending: ReturnType<typeof useSendFile> }) {
  const words = useWords(orderFileWords).file;
  const say = useSay();
  if (error) return <Failed error={error} />;
  if (!data) return null;
  if (data.isRepeat) return <p>{words.repeat}</p>;
  return (
    <>
      <p>{words.taken(say.number(data.file.records))}</p>
      {data.file.errorCount > 0 && <RowErrors file={data.file} />}
    </>
  );
}

function Failed({ error }: { error: Error }) {
  const named: Record<string, string> = useWords(lookupWords).field;
  const say = useSay();
  const fields = error instanceof Refused && error.code === 'column_missing' ? error.problems : [];
  return (
    <>
      <ErrorNotice error={error} />
      {fields.length > 0 && <p>{say.list(fields.map(({ field }) => named[field] ?? field))}</p>}
    </>
  );
}

const most = 20;

/** Which rows, and what is wrong with them; never what stands in them. */
export function RowErrors({ file: { errors, errorCount } }: { file: Pick<OrderFileShown, 'errors' | 'errorCount'> }) {
  const { field } = useWords(lookupWords);
  const { file: words, rowProblem } = useWords(orderFileWords);
  const say = useSay();
  const shown = errors.slice(0, most);
  return (
    <>
      <p>{words.errors(say.number(errorCount))}</p>
      <ul className={classes.errors}>
        {shown.map(({ line, problems }) => (
          <li key={line}>
            <span>{words.line(say.number(line))}</span>
            <span>{rowProblems(problems, { field, rowProblem }, say)}</span>
          </li>
        ))}
      </ul>
      {errorCount > shown.length && <p>{words.rest(say.number(errorCount - shown.length))}</p>}
    </>
  );
}
