import { askForHearing, endHearingLink } from '@denwaban/api/hearings';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, ErrorNotice, Form, problemsOf, restOf, Sheet, useTyped } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import { hearingWords } from './words.ts';

/** The link by which the client fills in its sheet itself. */
export function LinkSheet({ client, until }: { client: string; until: string | null }) {
  const words = useWords(hearingWords).office.link;
  const say = useSay();
  const telling = useTell(askForHearing);
  const ending = useTell(endHearingLink);
  const { typed, text } = useTyped({ to: '', name: '' });
  const isSent = typed.to.trim() !== '';
  const make = () =>
    telling.mutate(
      { params: { client }, body: { to: isSent ? typed.to : null, name: typed.name } },
      { onSuccess: () => isSent && announce(words.sent) },
    );
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      {until && (
        <p className={classes.about}>
          {words.until(say.day(until))}{' '}
          <button type="button" className={classes.linkButton} onClick={() => ending.mutate({ params: { client } })}>
            {words.end}
          </button>
        </p>
      )}
      <Form submit={make} error={telling.error} className={classes.fields}>
        <TextInput type="email" label={words.to} error={problemsOf(telling.error)('to')} {...text('to')} />
        {isSent && <TextInput label={words.name} {...text('name')} />}
        <ErrorNotice error={restOf(telling.error, ['to']) ?? ending.error} />
        <div>
          <Button type="submit" variant="default" loading={telling.isPending}>
            {isSent ? words.send : words.make}
          </Button>
        </div>
      </Form>
      {telling.data && until && (
        <div className={classes.url}>
          <code>{telling.data.url}</code>
          <CopyButton value={telling.data.url}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </Sheet>
  );
}
