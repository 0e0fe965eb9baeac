import type { Turn } from '@denwaban/domain/duties';
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { readTime } from '../hours/read-time.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './duties.module.css';
import type { Shared } from './RosterEditor.tsx';
import { dutyWords } from './words.ts';

type Props = Shared & {
  /** Whose turns they are, for screen readers. */
  day: string;
  /** The path of these turns in the roster, as problems name it. */
  field: string;
  turns: Turn[];
  put: (turns: Turn[]) => void;
};

/** The turns of one day; none of them: nobody is on call. */
export function Turns({ day, field, turns, put, people, problem }: Props) {
  const words = useWords(dutyWords);
  const change = (at: number, part: Partial<Turn>) =>
    put(turns.map((turn, each) => (each === at ? { ...turn, ...part } : turn)));
  return (
    <div className={classes.turns}>
      {turns.length === 0 && <span className={classes.nobody}>{words.nobody}</span>}
      {turns.map((turn, at) => (
        <OneTurn
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place; it has no name
          key={at}
          {...{ day, at, turn, people, problem }}
          field={`${field}.${at}`}
          change={(part) => change(at, part)}
          remove={() => put(turns.filter((_, each) => each !== at))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        aria-label={words.addTo(day)}
        onClick={() => put([...turns, { from: '18:00', to: '09:00', contacts: [] }])}
      >
        {words.add}
      </Button>
    </div>
  );
}

type TurnProps = Shared & {
  day: string;
  at: number;
  turn: Turn;
  field: string;
  change: (part: Partial<Turn>) => void;
  remove: () => void;
};

function OneTurn({ day, at, turn, field, people, problem, change, remove }: TurnProps) {
  const words = useWords(dutyWords);
  const number = useSay().number(at + 1);
  const said = problem(`${field}.from`) ?? problem(`${field}.to`) ?? problem(`${field}.contacts`);
  const time = (edge: 'from' | 'to') => (
    <TextInput
      name={`${field}.${edge}`}
      size="sm"
      w={76}
      aria-label={words[edge](day, number)}
      inputMode="numeric"
      value={turn[edge]}
      error={problem(`${field}.${edge}`) !== undefined}
      onChange={(event) => change({ [edge]: event.currentTarget.value })}
      onBlur={() => change({ [edge]: readTime(turn[edge]) })}
    />
  );
  return (
    <div className={classes.turn}>
      {time('from')}
      <span aria-hidden>〜</span>
      {time('to')}
      <Who turn={turn} people={people} label={words.who(day, number)} field={field} change={change} />
      <ActionIcon variant="subtle" color="gray" aria-label={words.remove(day, number)} onClick={remove}>
        <IconX size={16} />
      </ActionIcon>
      {said && (
        <span className={classes.problem} role="alert">
          {said}
        </span>
      )}
    </div>
  );
}

type WhoProps = Pick<TurnProps, 'turn' | 'people' | 'field' | 'change'> & { label: string };

/** Who has the turn, the first to be told first; a press takes somebody out again. */
function Who({ turn, people, label, field, change }: WhoProps) {
  const words = useWords(dutyWords);
  const others = people.filter(({ id }) => !turn.contacts.includes(id));
  return (
    <span className={classes.who}>
      {turn.contacts.map((id) => {
        const name = people.find((each) => each.id === id)?.name ?? '';
        return (
          <Button
            key={id}
            size="compact-sm"
            variant="light"
            rightSection={<IconX size={14} />}
            aria-label={words.removeWho(name)}
            onClick={() => change({ contacts: turn.contacts.filter((each) => each !== id) })}
          >
            {name}
          </Button>
        );
      })}
      {others.length > 0 && (
        <NativeSelect
          size="sm"
          name={`${field}.contacts`}
          aria-label={label}
          value=""
          onChange={(event) => change({ contacts: [...turn.contacts, event.currentTarget.value] })}
          data={[
            { value: '', label: words.whoExample, disabled: true },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </span>
  );
}
