import type { Desk } from '@denwaban/api/call-shapes';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmButton, ErrorNotice, OneOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './monitoring.module.css';
import { useMonitoring } from './use-monitoring.ts';
import { monitoringWords } from './words.ts';

const modes = ['listen', 'whisper', 'barge'] as const;

/** On every page, while one listens: in which way, and the ways out of it. */
export function ListeningBar({ listening: { call, heard } }: { listening: NonNullable<Desk['listening']> }) {
  const words = useWords(monitoringWords);
  const navigate = useNavigate();
  const { change, end, takeOver, isBusy, error } = useMonitoring(call);
  const { mode, isThere } = heard;
  return (
    <section className={classes.bar} aria-label={words.title}>
      <strong>{words.title}</strong>
      {isThere ? (
        <OneOf disabled={isBusy} label={words.title} values={modes} words={words.mode} chosen={mode} choose={change} />
      ) : null}
      <span role="status" className={classes.means}>
        {isThere ? words.means[mode] : words.rings}
      </span>
      <span className={classes.ways}>
        {isThere && (
          <ConfirmButton
            asks={words.takeOverAsks}
            yes={words.takeOver}
            act={() => takeOver(() => void navigate({ to: '/desk' }))}
            loading={isBusy}
          >
            {words.takeOver}
          </ConfirmButton>
        )}
        <Button variant="default" disabled={isBusy} onClick={end}>
          {words.stop}
        </Button>
      </span>
      <ErrorNotice error={error} />
    </section>
  );
}
