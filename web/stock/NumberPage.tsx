import { changeLending, endLending, giveBackNumber, lendNumber, type StockShown } from '@denwaban/api/stock';
import { mostGuidanceLetters, usualGuidance } from '@denwaban/domain/stock';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useClients } from '../clients/use-clients.ts';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ConfirmButton,
  ErrorNotice,
  Facts,
  Form,
  PhoneNumber,
  problemsOf,
  restOf,
  StatePill,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Rings } from './Rings.tsx';
import classes from './stock.module.css';
import { stockTones } from './tones.ts';
import { stockWords } from './words.ts';

type Props = { number: StockShown };

/** One number: what it is lent for, and what may be done with it now. */
export function NumberPage({ number }: Props) {
  const words = useWords(stockWords);
  const say = useSay();
  const { state, lending, trunk, returnedAt } = number;
  return (
    <div className={classes.stack}>
      <div className={classes.head}>
        <PhoneNumber number={number.number} />
        <StatePill tone={stockTones[state]}>{words.state[state]}</StatePill>
      </div>
      <Facts
        facts={[
          { name: words.column.trunk, value: trunk.name },
          { name: words.column.client, value: lending?.client.name },
          { name: words.column.line, value: lending?.line.name },
          { name: words.endedAt, value: lending?.endedAt && say.day(lending.endedAt) },
          { name: words.column.period, value: lending?.coolsUntil && words.coolsUntil(say.day(lending.coolsUntil)) },
        ]}
      />
      {lending && (
        <Link to="/clients/$client/$part" params={{ client: lending.client.id, part: 'lines' }}>
          {words.rang.open}
        </Link>
      )}
      {state === 'free' && <Lend number={number} />}
      {lending && <Change key={`${lending.until} ${lending.guidance}`} number={number} lending={lending} />}
      {state === 'cooling' && <Rings number={number.id} count={number.rings} />}
      {(state === 'free' || state === 'cooling') && <GiveBack number={number} />}
      {state === 'for_people' && <p className={classes.about}>{words.forPeople}</p>}
      {returnedAt && <p className={classes.about}>{words.returned(say.day(returnedAt))}</p>}
    </div>
  );
}

function Lend({ number: { id } }: Props) {
  const words = useWords(stockWords).lend;
  const { data } = useClients();
  const { typed, text, put } = useTyped({
    client: null as string | null,
    label: '',
    until: '',
    guidance: usualGuidance,
  });
  const telling = useTell(lendNumber);
  const problem = problemsOf(telling.error);
  const lend = () =>
    telling.mutate(
      { params: { id }, body: { ...typed, client: typed.client ?? '', until: typed.until || null } },
      { onSuccess: () => announce(words.done) },
    );
  return (
    <Form submit={lend} error={telling.error} className={classes.part}>
      <h3>{words.title}</h3>
      <p className={classes.about}>{words.about}</p>
      <ErrorNotice error={restOf(telling.error, ['label', 'until', 'guidance'])} />
      <Select
        label={words.client}
        placeholder={words.chooseClient}
        data={(data?.clients ?? [])
          .filter(({ state }) => state !== 'left')
          .map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        withAsterisk
        value={typed.client}
        onChange={(client) => put({ client })}
      />
      <TextInput
        label={words.label}
        description={words.labelAbout}
        withAsterisk
        error={problem('label')}
        {...text('label')}
      />
      <Ending text={text} problem={problem} />
      <Buttons>
        <Button type="submit" loading={telling.isPending} disabled={!typed.client}>
          {words.act}
        </Button>
      </Buttons>
    </Form>
  );
}

function Change({ number: { id, state }, lending }: Props & { lending: NonNullable<StockShown['lending']> }) {
  const words = useWords(stockWords);
  const { typed, text } = useTyped({ until: lending.until ?? '', guidance: lending.guidance });
  const changing = useTell(changeLending);
  const ending = useTell(endLending);
  const error = changing.error ?? ending.error;
  const problem = problemsOf(error);
  const save = () =>
    changing.mutate(
      { params: { id }, body: { ...typed, until: typed.until || null } },
      { onSuccess: () => announce(words.change.done) },
    );
  const end = () =>
    ending.mutate(
      { params: { id }, body: { guidance: typed.guidance } },
      { onSuccess: () => announce(words.end.done) },
    );
  return (
    <Form submit={save} error={error} className={classes.part}>
      <h3>{words.change.title}</h3>
      <ErrorNotice error={restOf(error, ['until', 'guidance'])} />
      <Ending text={text} problem={problem} isOver={state === 'cooling'} />
      <Buttons>
        <Button type="submit" variant="default" loading={changing.isPending}>
          {words.change.act}
        </Button>
        {state === 'lent' && (
          <ConfirmButton
            variant="subtle"
            color="shu"
            loading={ending.isPending}
            asks={words.end.asks}
            yes={words.end.act}
            act={end}
          >
            {words.end.act}
          </ConfirmButton>
        )}
      </Buttons>
    </Form>
  );
}

type Parts = {
  text: (name: 'until' | 'guidance') => object;
  problem: ReturnType<typeof problemsOf>;
  isOver?: boolean;
};

/** Its last day, and what is heard afterwards. */
function Ending({ text, problem, isOver = false }: Parts) {
  const words = useWords(stockWords).lend;
  return (
    <>
      {!isOver && (
        <TextInput
          type="date"
          label={words.until}
          description={words.untilAbout}
          error={problem('until')}
          {...text('until')}
        />
      )}
      <Textarea
        label={words.guidance}
        description={words.guidanceAbout}
        autosize
        minRows={2}
        maxLength={mostGuidanceLetters}
        error={problem('guidance')}
        {...text('guidance')}
      />
    </>
  );
}

function GiveBack({ number: { id } }: Props) {
  const words = useWords(stockWords).giveBack;
  const telling = useTell(giveBackNumber);
  return (
    <section className={classes.part}>
      <h3>{words.title}</h3>
      <p className={classes.about}>{words.about}</p>
      <ErrorNotice error={telling.error} />
      <div>
        <ConfirmButton
          variant="default"
          loading={telling.isPending}
          asks={words.asks}
          yes={words.act}
          act={() => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.done) })}
        >
          {words.act}
        </ConfirmButton>
      </div>
    </section>
  );
}
