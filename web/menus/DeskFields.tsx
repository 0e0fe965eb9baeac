import { menuBounds } from '@denwaban/domain/menus';
import { NumberInput, TextInput } from '@mantine/core';
import { useWords } from '../kit/words/index.ts';
import type { DraftLeads } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import classes from './menus.module.css';
import type { ProblemAt } from './Problem.tsx';

type Desk = Pick<DraftLeads, 'number' | 'seconds'>;
type Props = { desk: Desk; field: string; problem: ProblemAt; put: (change: Partial<Desk>) => void };

/** Which telephone of the client rings, and for how long. */
export function DeskFields({ desk: { number, seconds }, field, problem, put }: Props) {
  const words = useWords(menuFormWords);
  const [least, most] = menuBounds.seconds;
  return (
    <div className={classes.desk}>
      <TextInput
        name={`${field}.number`}
        label={words.number}
        type="tel"
        error={problem(`${field}.number`)}
        value={number}
        onChange={({ currentTarget }) => put({ number: currentTarget.value })}
      />
      <NumberInput
        name={`${field}.seconds`}
        label={words.seconds}
        suffix={words.secondsUnit}
        min={least}
        max={most}
        allowDecimal={false}
        error={problem(`${field}.seconds`)}
        value={seconds === 0 ? '' : seconds}
        onChange={(typed) => put({ seconds: Number(typed) })}
      />
    </div>
  );
}
