import type { CallInHand } from '@denwaban/api/call-shapes';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useWords, type WordsOf } from '../../kit/words/index.ts';
import classes from '../operator/VoiceBar.module.css';
import { Devices, Levels, Mute, Unheard } from '../operator/VoiceControls.tsx';
import { voiceWords } from '../operator/words.ts';
import { atHand, useSoftphoneView } from './at-hand.ts';
import { PushKeys } from './PushKeys.tsx';
import { openSoftphone, type Softphone, type SoftphoneView } from './softphone.ts';
import { telephoneWords } from './words.ts';

/** The voice of a call on real lines, like the one of a browser call; between calls it shows only what is wrong. */
export function SoftphoneBar({ call, listening }: { call: CallInHand | null; listening: string | null }) {
  const softphone = useSoftphone();
  const [id, state] = call ? [call.id, stateAtEar(call)] : [listening, listening && 'talking'];
  useEffect(() => softphone?.follow(id && state ? { id, state } : null), [softphone, id, state]);
  const isOnTheLine = state === 'talking' || state === 'held';
  return softphone && <Bar softphone={softphone} isOnTheLine={isOnTheLine} />;
}

/** Whoever asks somebody else while the caller is held talks and hears. */
function stateAtEar({ state, may }: CallInHand): CallInHand['state'] {
  // Who dials hears it ring.
  if (state === 'dialling') return 'talking';
  return state === 'held' && may.go_back ? 'talking' : state;
}

function useSoftphone(): Softphone | null {
  const [softphone, setSoftphone] = useState<Softphone | null>(null);
  useEffect(() => {
    const opened = openSoftphone();
    setSoftphone(opened);
    atHand.change({ softphone: opened });
    return () => {
      opened.close();
      setSoftphone(null);
      atHand.change({ softphone: null });
    };
  }, []);
  return softphone;
}

function Bar({ softphone, isOnTheLine }: { softphone: Softphone; isOnTheLine: boolean }) {
  const words = useWords(telephoneWords);
  const view = useSoftphoneView(softphone);
  const isWrong = view.place === 'lost' || view.place === 'elsewhere';
  if (!isOnTheLine && !isWrong) return null;
  return (
    <section
      className={classes.bar}
      aria-label={words.title}
      data-place={view.place}
      data-voice={isOnTheLine ? view.voice : undefined}
    >
      {isOnTheLine && <OnTheLine softphone={softphone} view={view} />}
      <div role="alert" className={classes.trouble}>
        {isOnTheLine && <Unheard voice={softphone} view={view} />}
        {view.place === 'lost' && <p>{`${words.place.lost}${isOnTheLine ? '' : `　${words.lostWhy}`}`}</p>}
        {view.place === 'elsewhere' && (
          <p>
            {words.elsewhereWhy}{' '}
            <Button size="compact-sm" onClick={softphone.takeHere}>
              {words.takeHere}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function OnTheLine({ softphone, view }: { softphone: Softphone; view: SoftphoneView }) {
  const words = useWords(telephoneWords);
  const voice = useWords(voiceWords);
  return (
    <div className={classes.row}>
      <span role="status">
        <StatePill tone={toneOf(view)}>{stateOf(view, words, voice)}</StatePill>
      </span>
      <Levels voice={softphone} />
      <Mute voice={softphone} view={view} />
      <PushKeys press={softphone.press} disabled={view.voice !== 'connected' || view.isHeld} />
      <Devices voice={softphone} view={view} />
      {view.quality && !view.isHeld && (
        <span role="status">
          <StatePill tone={qualityTone[view.quality]}>{words.quality[view.quality]}</StatePill>
        </span>
      )}
    </div>
  );
}

const qualityTone = { good: 'fine', unsteady: 'attention', broken: 'overdue' } as const satisfies Record<string, Tone>;

function toneOf({ voice, isHeld, isMuted }: SoftphoneView): Tone {
  return voice === 'connected' && !isHeld && !isMuted ? 'fine' : 'attention';
}

function stateOf(
  { voice, isHeld, isMuted }: SoftphoneView,
  words: WordsOf<typeof telephoneWords>,
  { held, muted }: WordsOf<typeof voiceWords>,
): string {
  if (voice !== 'connected') return words.voice[voice];
  if (isHeld) return held;
  return isMuted ? muted : words.voice.connected;
}
