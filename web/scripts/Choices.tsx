import { type KeyboardEvent, useId } from 'react';
import { isComposing } from '../kit/keys/index.ts';
import { goOnSoon } from './next-field.ts';
import classes from './scripts.module.css';

type Props<Value extends string> = {
  name: string;
  /** What is being chosen, for screen readers. */
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: string;
  /** An empty value takes the choice back. */
  pick: (value: Value | '') => void;
  error?: string;
};

/** A few choices side by side, each with its digit: one press picks it and goes on to the next field. */
export function Choices<Value extends string>({ name, label, choices, value, pick, error }: Props<Value>) {
  const errorId = useId();
  function hear(event: KeyboardEvent<HTMLElement>) {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') return pick('');
    const choice = choices[Number(event.key) - 1];
    if (!choice || event.key === ' ') return;
    event.preventDefault();
    pick(choice.value);
    goOnSoon(event.target as Element);
  }

  return (
    <>
      <div
        role="radiogroup"
        aria-label={label}
        aria-describedby={error ? errorId : undefined}
        className={classes.choices}
        onKeyDown={hear}
      >
        {choices.map((choice, at) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => pick(choice.value)}
            />
            {at < 9 && (
              <span className={classes.digit} aria-hidden>
                {at + 1}
              </span>
            )}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className={classes.error}>
          {error}
        </p>
      )}
    </>
  );
}
