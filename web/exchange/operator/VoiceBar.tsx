import { Button, Menu } from '@mantine/core';
import { IconHeadset, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Sign, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useWords, type WordsOf } from '../../kit/words/index.ts';
import type { Device } from './devices.ts';
import { Level } from './Level.tsx';
import { useVoice, useVoiceView } from './use-voice.ts';
import classes from './VoiceBar.module.css';
import type { Voice, VoiceView } from './voice.ts';
import { voiceWords } from './words.ts';

/**
 * The voice of a browser call at the desk: shown while the call is talking or held, and carrying it for just as long.
 * `call` is the call's id, null while there is no voice to carry.
 */
export function VoiceBar({ call }: { call: string | null }) {
  const voice = useVoice(call);
  return voice && <Bar voice={voice} />;
}

function Bar({ voice }: { voice: Voice }) {
  const words = useWords(voiceWords);
  const view = useVoiceView(voice);
  const operator = useCallback(() => voice.levels().operator, [voice]);
  const caller = useCallback(() => voice.levels().caller, [voice]);
  return (
    <section className={classes.bar} aria-label={words.title} data-state={view.state} data-recording={view.recording}>
      <div className={classes.row}>
        <span role="status">
          <StatePill tone={toneOf(view)}>{stateOf(view, words)}</StatePill>
        </span>
        <Level label={words.you} level={operator} />
        <Level label={words.caller} level={caller} />
        <Mute voice={voice} view={view} />
        {view.devices.length > 0 && <Devices voice={voice} view={view} />}
        <span className={classes.recording}>
          <Sign tone={view.recording === 'recording' ? 'active' : 'attention'} />
          {words.recording[view.recording]}
        </span>
      </div>
      <Trouble voice={voice} view={view} />
    </section>
  );
}

function Mute({ voice, view: { isMuted, microphone } }: { voice: Voice; view: VoiceView }) {
  const words = useWords(voiceWords);
  const Icon = isMuted ? IconMicrophoneOff : IconMicrophone;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-pressed={isMuted}
      disabled={microphone !== 'on'}
      leftSection={<Icon size={16} stroke={1.6} />}
      onClick={() => voice.mute(!isMuted)}
    >
      {isMuted ? words.unmute : words.mute}
    </Button>
  );
}

function Devices({ voice, view }: { voice: Voice; view: VoiceView }) {
  const words = useWords(voiceWords);
  const chosen: Record<Device['kind'], string | null> = {
    audioinput: view.microphoneDevice,
    audiooutput: view.speakerDevice,
  };
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconHeadset size={16} stroke={1.6} />}>
          {words.devices}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['audioinput', 'audiooutput'] as const).map((kind) => [
          <Menu.Label key={kind}>{words[kind]}</Menu.Label>,
          ...view.devices
            .filter((device) => device.kind === kind)
            .map((device) => (
              <Menu.Item
                key={`${kind} ${device.id}`}
                leftSection={device.id === (chosen[kind] ?? 'default') ? <Sign tone="active" /> : undefined}
                onClick={() => void voice.choose(device)}
              >
                {device.label}
              </Menu.Item>
            )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What is wrong, in plain words, and the way on. */
function Trouble({ voice, view }: { voice: Voice; view: VoiceView }) {
  const words = useWords(voiceWords);
  const { microphone, state, isSilent } = view;
  return (
    <div role="alert" className={classes.trouble}>
      {microphone && microphone !== 'on' && <p>{words.microphone[microphone]}</p>}
      {state === 'turn_missing' && <p>{words.turnMissing}</p>}
      {state === 'elsewhere' && (
        <p>
          {words.elsewhere}{' '}
          <Button size="compact-sm" onClick={voice.takeHere}>
            {words.takeHere}
          </Button>
        </p>
      )}
      {isSilent && (
        <p>
          {words.wakeWhy}{' '}
          <Button size="compact-sm" onClick={voice.wake}>
            {words.wake}
          </Button>
        </p>
      )}
    </div>
  );
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
