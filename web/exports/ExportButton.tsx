import { askExport } from '@denwaban/api/exports';
import { type ExportFormat, type ExportKind, exportFormats } from '@denwaban/domain/exports';
import { Button, Radio } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { Buttons, Dialog, ErrorNotice, Form } from '../kit/pieces/index.ts';
import { language, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './exports.module.css';
import { exportWords } from './words.ts';

/** The list one is looking at, with its filters, as a file. */
export function ExportButton({ kind }: { kind: ExportKind }) {
  const words = useWords(exportWords);
  const [opened, setOpened] = useState(false);
  if (!useMe().abilities.includes('export_lists')) return null;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconFileExport size={17} stroke={1.7} />}
        onClick={() => setOpened(true)}
      >
        {words.open}
      </Button>
      <Dialog title={words.dialog} opened={opened} close={() => setOpened(false)}>
        <Ask kind={kind} close={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function Ask({ kind, close }: { kind: ExportKind; close: () => void }) {
  const words = useWords(exportWords);
  const { searchStr } = useLocation();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const ask = useTell(askExport);
  const filters = Object.fromEntries([...new URLSearchParams(searchStr)].map(([name, value]) => [name, plain(value)]));
  const send = () => ask.mutate({ body: { kind, format, language: language.read() === 'en' ? 'en' : 'ja', filters } });
  if (ask.isSuccess)
    return (
      <div className={classes.form}>
        <p role="status">{words.started}</p>
        <Buttons>
          <Button component={Link} to="/exports">
            {words.see}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </Buttons>
      </div>
    );
  return (
    <Form submit={send} error={ask.error} className={classes.form}>
      <p className={classes.about}>{words.dialogAbout}</p>
      <ErrorNotice error={ask.error} />
      <Radio.Group label={words.format} value={format} onChange={(chosen) => setFormat(chosen as ExportFormat)}>
        <div className={classes.formats}>
          {exportFormats.map((each) => (
            <Radio key={each} value={each} label={words.formats[each]} />
          ))}
        </div>
      </Radio.Group>
      <Buttons>
        <Button type="submit" loading={ask.isPending}>
          {words.start}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}

// The router writes what looks like a number or JSON in quotation marks.
function plain(value: string): string {
  return value.replace(/^"(.*)"$/, '$1');
}
