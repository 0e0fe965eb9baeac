import { type JourneyShown, noteOnJourney } from '@denwaban/api/journeys';
import { Button } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Form, Moment, problemsOf, restOf, Sheet, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './journeys.module.css';
import { journeyWords } from './words.ts';

/** What was said while the client was won; newest first. */
export function Notes({ journey: { client, notes } }: { journey: JourneyShown }) {
  const words = useWords(journeyWords).notes;
  const mayKeep = useMe().abilities.includes('keep_journeys');
  const telling = useTell(noteOnJourney);
  const { typed, put, text } = useTyped({ words: '' });
  const add = () => telling.mutate({ params: { client }, body: typed }, { onSuccess: () => put({ words: '' }) });
  return (
    <Sheet title={words.title}>
      {mayKeep && (
        <Form submit={add} error={telling.error} className={classes.writing}>
          <TextArea
            aria-label={words.words}
            placeholder={words.placeholder}
            minRows={2}
            maxLength={2000}
            error={problemsOf(telling.error)('words')}
            {...text('words')}
          />
          <ErrorNotice error={restOf(telling.error, ['words'])} />
          <Button type="submit" variant="default" size="sm" loading={telling.isPending}>
            {words.add}
          </Button>
        </Form>
      )}
      {notes.length === 0 && <p className={classes.about}>{words.empty}</p>}
      <ol className={classes.notes}>
        {notes.map(({ id, words: said, by, at }) => (
          <li key={id}>
            <p className={classes.note}>{said}</p>
            <small className={classes.soft}>
              {by} <Moment at={at} />
            </small>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
