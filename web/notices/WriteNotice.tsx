import { postNotice } from '@denwaban/api/notices';
import { Button, Checkbox, Select } from '@mantine/core';
import { useClients } from '../clients/use-clients.ts';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { fromWritten, inDays, written } from '../scripts/editor/tokyo-times.ts';
import { NoticeFields } from './NoticeFields.tsx';
import classes from './notices.module.css';
import { noticeWords } from './words.ts';

type About = { client: string; case: string };
type Props = { about?: About; opened: boolean; close: () => void };

/** Tells operators something for a while: of everything, of a client, or of the case it is written on. */
export function WriteNotice({ opened, ...props }: Props) {
  const words = useWords(noticeWords).form;
  return (
    <Dialog title={props.about ? words.caseTitle : words.title} opened={opened} close={props.close}>
      {opened && <Fill {...props} />}
    </Dialog>
  );
}

const fields = ['words', 'from', 'until'];

function Fill({ about, close }: Omit<Props, 'opened'>) {
  const words = useWords(noticeWords);
  const now = useNow();
  const telling = useTell(postNotice);
  const { typed, text, tick, put } = useTyped({
    client: about?.client ?? '',
    words: '',
    important: false,
    from: written(now.toISOString()),
    until: written(inDays(now, about ? 6 : 0)),
  });
  const problem = problemsOf(telling.error);

  function send() {
    const body = {
      client: typed.client || null,
      case: about?.case ?? null,
      words: typed.words,
      important: typed.important,
      ...timesOf(typed, now),
    };
    const onSuccess = () => {
      announce(words.posted);
      close();
    };
    telling.mutate({ body }, { onSuccess });
  }

  return (
    <Form submit={send} error={telling.error} startsAt="words" className={classes.form}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      {!about && <For client={typed.client} choose={(client) => put({ client })} />}
      <NoticeFields text={text} problem={problem} about={words.form.wordsAbout} />
      <Checkbox label={words.form.important} {...tick('important')} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.form.send}
        </Button>
      </Buttons>
    </Form>
  );
}

/** A time left empty is now: the server says so of an end. */
export function timesOf({ from, until }: { from: string; until: string }, now: Date) {
  const at = now.toISOString();
  return { from: fromWritten(from) || at, until: fromWritten(until) || at };
}

function For({ client, choose }: { client: string; choose: (client: string) => void }) {
  const words = useWords(noticeWords).form;
  const clients = useClients().data?.clients ?? [];
  return (
    <Select
      label={words.for}
      data={[{ value: '', label: words.everyone }, ...clients.map(({ id, name }) => ({ value: id, label: name }))]}
      value={client}
      onChange={(chosen) => choose(chosen ?? '')}
      allowDeselect={false}
      searchable
    />
  );
}
