import { addDays, dayOf } from '@denwaban/domain/hours';
import { TextInput } from '@mantine/core';
import { useNow } from '../kit/clock/index.ts';
import { OneOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './changes.module.css';
import { changeWords } from './words.ts';

type Props = {
  /** Null: at once. */
  from: string | null;
  put: (from: string | null) => void;
};

/** Whether what is edited holds at once, or from a later day. */
export function FromDay({ from, put }: Props) {
  const words = useWords(changeWords).fromDay;
  const tomorrow = addDays(dayOf(useNow()), 1);
  return (
    <Sheet title={words.label}>
      <div className={classes.fromDay}>
        <OneOf
          label={words.label}
          values={['now', 'later']}
          words={words}
          chosen={from === null ? 'now' : 'later'}
          choose={(chosen) => put(chosen === 'now' ? null : tomorrow)}
        />
        {from !== null && (
          <TextInput
            type="date"
            size="sm"
            aria-label={words.day}
            value={from}
            min={tomorrow}
            required
            onChange={(event) => put(event.currentTarget.value || tomorrow)}
          />
        )}
      </div>
    </Sheet>
  );
}
