import { discardImport, type ImportFile, rowsToMend, takeImport, undoImport } from '@denwaban/api/imports';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { addressOf, useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './imports.module.css';
import { importWords } from './words.ts';

/** What is to be done next: take the rows over, mend those that are wrong, take all of it back. */
export function Acts({ file }: { file: ImportFile }) {
  const words = useWords(importWords).take;
  const say = useSay();
  const navigate = useNavigate();
  const [taking, undoing, discarding] = [useTell(takeImport), useTell(undoImport), useTell(discardImport)];
  const { id, counts, may } = file;
  const params = { id };
  const discard = () =>
    discarding.mutate(
      { params },
      {
        onSuccess: () => {
          announce(words.discarded);
          void navigate({ to: '/imports' });
        },
      },
    );
  return (
    <>
      {counts.refused > 0 && <Mending id={id} isBefore={file.state === 'checked'} />}
      {file.state === 'checked' && !may.take && <p className={classes.about}>{words.nothing}</p>}
      <ErrorNotice error={taking.error ?? undoing.error ?? discarding.error} />
      <Buttons>
        {may.take && (
          <Button
            loading={taking.isPending}
            onClick={() => taking.mutate({ params, body: { which: counts.refused > 0 ? 'good' : 'all' } })}
          >
            {(counts.refused > 0 ? words.good : words.all)(say.number(counts.new))}
          </Button>
        )}
        {may.undo && (
          <ConfirmButton
            variant="outline"
            color="shu"
            loading={undoing.isPending}
            asks={words.undoAsks(say.number(counts.made))}
            yes={words.undo}
            act={() => undoing.mutate({ params })}
          >
            {words.undo}
          </ConfirmButton>
        )}
        {may.discard && (
          <ConfirmButton variant="default" asks={words.discardAsks} yes={words.discard} act={discard}>
            {words.discard}
          </ConfirmButton>
        )}
      </Buttons>
    </>
  );
}

function Mending({ id, isBefore }: { id: string; isBefore: boolean }) {
  const words = useWords(importWords).take;
  const address = (encoding: 'utf-8' | 'shift_jis') =>
    `/api${addressOf(rowsToMend, { params: { id }, query: { encoding } })}`;
  return (
    <div className={classes.parts}>
      <p className={classes.about}>{isBefore ? words.mendAbout + words.mendFirst : words.mendAbout}</p>
      <div className={classes.downloads}>
        <Button
          component="a"
          href={address('utf-8')}
          download
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.6} />}
        >
          {words.mend}
        </Button>
        <Button component="a" href={address('shift_jis')} download variant="subtle">
          {words.mendSjis}
        </Button>
      </div>
    </div>
  );
}
