import type { CallInHand } from '@denwaban/api/call-shapes';
import type { OneStrokeEnding } from '@denwaban/domain/calls';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { isComposing, KeyButton } from '../kit/keys/index.ts';
import { announce } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './bar.module.css';
import type { CallActions } from './use-call-actions.ts';
import { callWords } from './words.ts';

const endings = ['sales', 'wrong_number', 'silent', 'machine', 'cut_off'] as const satisfies OneStrokeEnding[];
const endingKeys = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'] as const;

type Props = { call: CallInHand; actions: CallActions; leave: () => void };

/** The ways a call ends without a form, in one stroke; of a sales call a line is noted first, where the client wants it. */
export function Endings({ call, actions, leave }: Props) {
  const words = useWords(callWords).bar;
  const [memo, setMemo] = useState<string | null>(null);
  if (!call.may.dispose) return null;
  const end = (ending: OneStrokeEnding) =>
    actions.dispose(ending, ending === 'sales' ? memo : null, () => {
      leave();
      announce(words.ended(words.ending[ending]));
    });
  const press = (ending: OneStrokeEnding) => {
    const asksFirst = ending === 'sales' && call.script.content.sales.rule === 'memo' && memo === null;
    if (asksFirst) setMemo('');
    else end(ending);
  };
  return (
    <fieldset className={classes.endings}>
      <legend>{words.endings}</legend>
      {memo !== null && <Memo memo={memo} put={setMemo} end={() => end('sales')} />}
      {(memo === null ? endings : (['sales'] as const)).map((ending, at) => (
        <KeyButton
          key={ending}
          keys={endingKeys[at]!}
          size="xs"
          variant={ending === 'sales' && memo !== null ? 'filled' : 'default'}
          disabled={actions.isBusy}
          act={() => press(ending)}
        >
          {words.ending[ending]}
        </KeyButton>
      ))}
    </fieldset>
  );
}

type MemoProps = { memo: string; put: (memo: string | null) => void; end: () => void };

/** Which company, about what: Enter ends the call with it, Escape goes back. */
function Memo({ memo, put, end }: MemoProps) {
  const words = useWords(callWords).bar;
  function strike(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') end();
    else put(null);
  }
  return (
    <TextInput
      // The stroke that asks for the memo is the one that begins it.
      ref={(field) => field?.focus()}
      className={classes.memo}
      size="xs"
      aria-label={words.memo}
      placeholder={words.memoExample}
      maxLength={500}
      value={memo}
      onChange={({ currentTarget }) => put(currentTarget.value)}
      onKeyDown={strike}
    />
  );
}
