import { Button } from '@mantine/core';
import { Sign, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useWords, type WordsOf } from '../../kit/words/index.ts';
import { useVoice, useVoiceView } from './use-voice.ts';
import classes from './VoiceBar.module.css';
import { Devices, Levels, Mute, Unheard } from './VoiceControls.tsx';
import type { Voice, VoiceView } from './voice.ts';
import { voiceWords } from './words.ts';

/**
 * The voice of a browser call at the desk: shown while the call is talking or held, and carrying it for just as long.
 * `call` is the call's id, null while there is no voice to carry.
 */
export function VoiceBar({ call, isRecorded }: { call: string | null; isRecorded: boolean }) {
  const voice = useVoice(call, isRecorded);
  return voice && <Bar voice={voice} />;
}

function Bar({ voice }: { voice: Voice }) {
  const words = useWords(voiceWords);
  const view = useVoiceView(voice);
  return (
    <section className={classes.bar} aria-label={words.title} data-state={view.state} data-recording={view.recording}>
      <div className={classes.row}>
        <span role="status">
          <StatePill tone={toneOf(view)}>{stateOf(view, words)}</StatePill>
        </span>
        <Levels voice={voice} />
        <Mute voice={voice} view={view} />
        <Devices voice={voice} view={view} />
        <span className={classes.recording}>
          <Sign tone={recordingTone(view)} />
          {words.recording[view.recording]}
        </span>
      </div>
      <Trouble voice={voice} view={view} />
    </section>
  );
}

/** What is wrong, in plain words, and the way on. */
function Trouble({ voice, view }: { voice: Voice; view: VoiceView }) {
  const words = useWords(voiceWords);
  return (
    <div role="alert" className={classes.trouble}>
      <Unheard voice={voice} view={view} />
      {view.state === 'turn_missing' && <p>{words.turnMissing}</p>}
      {view.state === 'elsewhere' && (
        <p>
          {words.elsewhere}{' '}
          <Button size="compact-sm" onClick={voice.takeHere}>
            {words.takeHere}
          </Button>
        </p>
      )}
    </div>
  );
}

function recordingTone({ recording }: VoiceView): Tone {
  if (recording === 'off') return 'quiet';
  return recording === 'recording' ? 'active' : 'attention';
}

function toneOf({ state, isHeld, isMuted }: VoiceView): Tone {
  if (state === 'connected') return isHeld || isMuted ? 'attention' : 'fine';
  if (state === 'turn_missing') return 'overdue';
  return state === 'over' ? 'quiet' : 'attention';
}

function stateOf({ state, isHeld, isMuted }: VoiceView, words: WordsOf<typeof voiceWords>): string {
  if (state !== 'connected') return words.state[state];
  if (isHeld) return words.held;
  return isMuted ? words.muted : words.state.connected;
}
