import {
  type BulletinShown,
  type CopyShown,
  getBulletin,
  remindOfBulletin,
  sendBulletinAgain,
  takeOverAnswer,
  type WholeBulletin,
} from '@denwaban/api/bulletins';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  Answered,
  announce,
  ClientName,
  type Column,
  ConfirmButton,
  DataTable,
  ErrorNotice,
  Facts,
  Meter,
  Moment,
  PageTitle,
  Sheet,
  Sheets,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { AnswerDays } from './AnswerDays.tsx';
import { BulletinState } from './BulletinState.tsx';
import classes from './bulletins.module.css';
import { Sent } from './Sent.tsx';
import { bulletinWords } from './words.ts';

/** One bulletin followed: how far it is, whom it reached, and who has answered what. */
export function BulletinScreen() {
  const { id } = useParams({ from: '/staff/bulletins/$id' });
  const asked = useAsk(getBulletin, { params: { id } }, { about: ['letter'] });
  return <Answered asked={asked}>{(bulletin) => <Followed bulletin={bulletin} />}</Answered>;
}

function Followed({ bulletin }: { bulletin: WholeBulletin }) {
  const words = useWords(bulletinWords);
  return (
    <>
      <PageTitle
        about={<BulletinState bulletin={bulletin} />}
        actions={
          <Button component={Link} to="/bulletins" variant="default">
            {words.backToList}
          </Button>
        }
      >
        {bulletin.subject}
      </PageTitle>
      <Sheets>
        <Sheet>
          <div className={classes.stack}>
            {bulletin.state === 'working' && <Progress bulletin={bulletin} />}
            <Counts bulletin={bulletin} />
            <Acts bulletin={bulletin} />
          </div>
        </Sheet>
        <Sheet title={words.copies} flush>
          <Copies bulletin={bulletin} />
        </Sheet>
        <Sheet title={words.text}>
          <div className={classes.stack}>
            <Said bulletin={bulletin} />
            <p lang="ja" className={classes.words}>
              {bulletin.words}
            </p>
          </div>
        </Sheet>
      </Sheets>
    </>
  );
}

function Progress({ bulletin: { written, total } }: { bulletin: BulletinShown }) {
  const words = useWords(bulletinWords);
  return (
    <div>
      <Meter label={words.progress} value={written} limit={total} unit={words.unit} />
      <p className={classes.note}>{words.leave}</p>
    </div>
  );
}

function Counts({ bulletin: { kind, clients } }: { bulletin: BulletinShown }) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const shown = [
    { name: words.counts.all, count: clients.all },
    { name: words.counts.reached, count: clients.reached },
    ...(clients.kept > 0 ? [{ name: words.counts.kept, count: clients.kept, warns: true }] : []),
    { name: words.counts.failed, count: clients.failed, warns: true },
    { name: words.counts.nobody, count: clients.nobody, warns: true },
    ...(kind === 'hours'
      ? [
          { name: words.counts.answered, count: clients.answered },
          { name: words.counts.unanswered, count: clients.all - clients.answered, warns: true },
          { name: words.counts.takenOver, count: clients.takenOver },
        ]
      : []),
  ];
  return (
    <dl className={classes.counts}>
      {shown.map(({ name, count, warns }) => (
        <div key={name} data-tone={warns && count > 0 ? 'attention' : undefined}>
          <dt>{name}</dt>
          <dd>{words.companies(say.number(count))}</dd>
        </div>
      ))}
    </dl>
  );
}

function Acts({ bulletin: { id, may, clients } }: { bulletin: BulletinShown }) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const again = useTell(sendBulletinAgain);
  const reminding = useTell(remindOfBulletin);
  const params = { id };
  if (!may.remind && !may.sendAgain) return null;
  return (
    <>
      <div className={classes.row}>
        {may.remind && (
          <ConfirmButton
            color="ai"
            loading={reminding.isPending}
            asks={words.remindAsks}
            yes={words.remindYes}
            act={() => reminding.mutate({ params }, { onSuccess: () => announce(words.remindDone) })}
          >
            {words.remind(say.number(clients.all - clients.answered))}
          </ConfirmButton>
        )}
        {may.sendAgain && (
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ params }, { onSuccess: () => announce(words.againDone) })}
          >
            {words.again}
          </Button>
        )}
      </div>
      <ErrorNotice error={again.error ?? reminding.error} />
    </>
  );
}

function Copies({ bulletin }: { bulletin: WholeBulletin }) {
  const words = useWords(bulletinWords);
  const colourOf = useClientColours();
  const column = words.copyColumn;
  const columns: Column<CopyShown>[] = [
    {
      title: column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
    },
    { title: column.letters, cell: (copy) => <Sent letters={copy.letters} /> },
  ];
  const asks: Column<CopyShown>[] = [
    { title: column.answer, cell: ({ answer }) => (answer ? <AnswerDays days={answer.days} /> : words.answer.none) },
    { title: column.state, cell: (copy) => <Standing bulletin={bulletin.id} copy={copy} />, grows: true },
  ];
  return (
    <DataTable
      label={words.copies}
      columns={bulletin.kind === 'hours' ? [...columns, ...asks] : columns}
      rows={bulletin.copies}
      keyOf={({ client }) => client}
      empty={null}
    />
  );
}

function Standing({ bulletin: id, copy }: { bulletin: string; copy: CopyShown }) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const now = useNow();
  const telling = useTell(takeOverAnswer);
  const { client, answer, reminders, remindedAt, takenOver, may } = copy;
  const onSuccess = () => announce(words.takeOverDone);
  return (
    <div className={classes.cell}>
      {answer && <small>{words.answeredBy(answer.by, say.when(answer.at, now))}</small>}
      {remindedAt && !answer && <small>{words.reminded(say.number(reminders), say.when(remindedAt, now))}</small>}
      {takenOver && <small>{words.takenOver(takenOver.by, say.when(takenOver.at, now))}</small>}
      {may.takeOver && (
        <Button
          size="compact-sm"
          loading={telling.isPending}
          onClick={() => telling.mutate({ params: { id, client } }, { onSuccess })}
        >
          {words.takeOver}
        </Button>
      )}
      <ErrorNotice error={telling.error} />
    </div>
  );
}

function Said({ bulletin }: { bulletin: WholeBulletin }) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const { kind, writtenBy, writtenAt, days, answerBy, effectiveFrom } = bulletin;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <Facts
      facts={[
        { name: words.facts.kind, value: words.kind[kind] },
        {
          name: words.facts.by,
          value: (
            <>
              {writtenBy} <Moment at={writtenAt} />
            </>
          ),
        },
        { name: words.facts.days, value: first && last && words.daysOf(say.day(first), say.day(last)) },
        { name: words.facts.answerBy, value: answerBy && say.day(answerBy) },
        { name: words.facts.effectiveFrom, value: effectiveFrom && say.fullDay(effectiveFrom) },
      ]}
    />
  );
}
