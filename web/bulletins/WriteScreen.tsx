import { type BulletinWritten, previewBulletin, sendBulletin } from '@denwaban/api/bulletins';
import {
  type BulletinKind,
  type BulletinReach,
  bulletinKinds,
  priceNoticeDays,
  template,
  usualAnswerBy,
  yearEndDays,
} from '@denwaban/domain/bulletins';
import { addDays } from '@denwaban/domain/hours';
import { Button, MultiSelect, Radio, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useClients } from '../clients/use-clients.ts';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Fields,
  Form,
  PageTitle,
  problemsOf,
  restOf,
  Sheet,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { dayOf, useWords } from '../kit/words/index.ts';
import classes from './bulletins.module.css';
import { daysBetween } from './days.ts';
import { Preview } from './Preview.tsx';
import { bulletinWords } from './words.ts';

/** A bulletin written from its template, seen letter by letter, and sent. */
export function WriteScreen() {
  const words = useWords(bulletinWords);
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const typing = useTyped(startOf('outage', today));
  const seeing = useTell(previewBulletin);
  const sending = useTell(sendBulletin);
  const clients = (useClients().data?.clients ?? []).filter(({ state }) => state !== 'left');
  const body = bodyOf(
    typing.typed,
    clients.map(({ id }) => id),
  );
  const onSuccess = ({ id }: { id: string }) => {
    announce(words.form.sent);
    void navigate({ to: '/bulletins/$id', params: { id } });
  };
  return (
    <>
      <PageTitle about={words.about}>{words.write}</PageTitle>
      {seeing.data ? (
        <Preview
          preview={seeing.data}
          hasBlanks={/○/.test(typing.typed.words + typing.typed.subject)}
          telling={sending}
          back={seeing.reset}
          send={() => sending.mutate({ body }, { onSuccess })}
        />
      ) : (
        <Sheet>
          <Write
            typing={typing}
            today={today}
            clients={clients}
            telling={seeing}
            submit={() => seeing.mutate({ body })}
          />
        </Sheet>
      )}
    </>
  );
}

type Typed = ReturnType<typeof startOf>;

function startOf(kind: BulletinKind, today: string) {
  const days = yearEndDays(today);
  return {
    kind,
    ...template(kind, today),
    to: 'every' as 'every' | 'chosen',
    clients: [] as string[],
    first: days[0] ?? today,
    last: days.at(-1) ?? today,
    answerBy: usualAnswerBy(today),
    effectiveFrom: addDays(today, priceNoticeDays),
  };
}

function bodyOf(typed: Typed, every: string[]): BulletinWritten {
  const { kind, subject, words, reach, to, clients, first, last, answerBy, effectiveFrom } = typed;
  return {
    ...{ kind, subject, words, reach, clients: to === 'every' ? every : clients },
    days: kind === 'hours' ? daysBetween(first, last) : [],
    answerBy: kind === 'hours' && answerBy ? answerBy : null,
    effectiveFrom: kind === 'price' && effectiveFrom ? effectiveFrom : null,
  };
}

type WriteProps = {
  typing: ReturnType<typeof useTyped<Typed>>;
  today: string;
  clients: readonly { id: string; name: string }[];
  telling: { error: unknown; isPending: boolean };
  submit: () => void;
};

const fields = ['subject', 'words', 'clients', 'days', 'answerBy', 'effectiveFrom'];

function Write({ typing, today, clients, telling, submit }: WriteProps) {
  const words = useWords(bulletinWords);
  const { typed, text, put } = typing;
  const problem = problemsOf(telling.error);
  const choose = (kind: string) => put({ kind: kind as BulletinKind, ...template(kind as BulletinKind, today) });
  return (
    <Form submit={submit} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <Radio.Group label={words.form.kind} description={words.form.startAbout} value={typed.kind} onChange={choose}>
        <div className={classes.choices}>
          {bulletinKinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.kind[kind]} />
          ))}
        </div>
      </Radio.Group>
      <p className={classes.note}>{words.kindAbout[typed.kind]}</p>
      <Receivers typing={typing} clients={clients} problem={problem('clients')} />
      <TextInput
        label={words.form.subject}
        withAsterisk
        maxLength={100}
        error={problem('subject')}
        {...text('subject')}
      />
      <TextArea
        label={words.form.words}
        description={words.form.wordsAbout}
        withAsterisk
        minRows={10}
        maxLength={5000}
        error={problem('words')}
        {...text('words')}
      />
      {typed.kind === 'hours' && (
        <Fields>
          <TextInput type="date" label={words.form.from} min={today} error={problem('days')} {...text('first')} />
          <TextInput type="date" label={words.form.until} min={typed.first} {...text('last')} />
          <TextInput
            type="date"
            label={words.form.answerBy}
            min={today}
            error={problem('answerBy')}
            {...text('answerBy')}
          />
        </Fields>
      )}
      {typed.kind === 'price' && (
        <TextInput
          type="date"
          label={words.form.effectiveFrom}
          min={addDays(today, priceNoticeDays)}
          error={problem('effectiveFrom')}
          maw={280}
          {...text('effectiveFrom')}
        />
      )}
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.form.preview}
        </Button>
      </Buttons>
    </Form>
  );
}

type ReceiversProps = Pick<WriteProps, 'typing' | 'clients'> & { problem: string | undefined };

function Receivers({ typing: { typed, put }, clients, problem }: ReceiversProps) {
  const words = useWords(bulletinWords).form;
  return (
    <>
      <Fields>
        <Radio.Group
          label={words.to}
          value={typed.to}
          onChange={(to) => put({ to: to as Typed['to'] })}
          error={typed.to === 'every' ? problem : undefined}
        >
          <div className={classes.choices}>
            <Radio value="every" label={words.everyClient} />
            <Radio value="chosen" label={words.chosen} />
          </div>
        </Radio.Group>
        <Radio.Group
          label={words.reach}
          value={typed.reach}
          onChange={(reach) => put({ reach: reach as BulletinReach })}
        >
          <div className={classes.choices}>
            {(['owners', 'everyone'] as const).map((value) => (
              <Radio key={value} value={value} label={words.reaches[value]} />
            ))}
          </div>
        </Radio.Group>
      </Fields>
      {typed.to === 'chosen' && (
        <MultiSelect
          name="clients"
          label={words.clients}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.clients}
          onChange={(chosen) => put({ clients: chosen })}
          error={problem}
          searchable
          clearable
        />
      )}
    </>
  );
}
