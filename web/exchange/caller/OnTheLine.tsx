import { useWords } from '../../kit/words/language.ts';
import classes from './CallPage.module.css';
import type { Calling, CallingView } from './calling.ts';
import { callerWords } from './words.ts';

/** During the call: how it stands, the words that are being spoken, and the way out. */
export function OnTheLine({ view, calling }: { view: CallingView; calling: Calling }) {
  const words = useWords(callerWords);
  const { microphone } = view;
  return (
    <div className={classes.steps}>
      <p role="status" className={classes.state}>
        {stateOf(view, words)}
      </p>
      {view.position !== null && <p>{view.position === 1 ? words.next : words.position(view.position)}</p>}
      {view.words && (
        <p lang="ja" className={classes.spoken}>
          {view.words}
        </p>
      )}
      {view.isCutOff && <p role="alert">{words.cutOff}</p>}
      {microphone && microphone !== 'on' && (
        <p role="alert" className={classes.alert}>
          {words.microphone[microphone]}
        </p>
      )}
      {view.isSilent && (
        <>
          <p>{words.wakeWhy}</p>
          <button type="button" className={classes.ring} onClick={calling.wake}>
            {words.wake}
          </button>
        </>
      )}
      <div className={classes.actions}>
        {microphone === 'on' && view.stage === 'talking' && (
          <button
            type="button"
            className={classes.plain}
            aria-pressed={view.isMuted}
            onClick={() => calling.mute(!view.isMuted)}
          >
            {view.isMuted ? words.unmute : words.mute}
          </button>
        )}
        <button type="button" className={classes.hangUp} onClick={calling.hangUp}>
          {words.hangUp}
        </button>
      </div>
    </div>
  );
}

type CallerWords = typeof callerWords.ja;

function stateOf({ stage, voice }: CallingView, words: CallerWords): string {
  switch (stage) {
    case 'ready':
    case 'ringing':
      return words.ringing;
    case 'talking':
      return voice === 'connected' ? words.talking : words.connecting;
    case 'waiting':
    case 'held':
    case 'closed':
    case 'ended':
      return words[stage];
  }
}
