import { Button, Menu } from '@mantine/core';
import { IconHeadset, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { KeyButton } from '../../kit/keys/index.ts';
import { Sign } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import type { Device } from './devices.ts';
import { Level } from './Level.tsx';
import type { Voice, VoiceView } from './voice.ts';
import { voiceWords } from './words.ts';

/** What every voice at the desk can do, whatever carries it. */
export type Controls = {
  voice: Pick<Voice, 'mute' | 'choose' | 'wake' | 'levels'>;
  view: Pick<VoiceView, 'isMuted' | 'microphone' | 'isSilent' | 'devices' | 'microphoneDevice' | 'speakerDevice'>;
};

/** How loud both sides are just now. */
export function Levels({ voice }: Pick<Controls, 'voice'>) {
  const words = useWords(voiceWords);
  const operator = useCallback(() => voice.levels().operator, [voice]);
  const caller = useCallback(() => voice.levels().caller, [voice]);
  return (
    <>
      <Level label={words.you} level={operator} />
      <Level label={words.caller} level={caller} />
    </>
  );
}

export function Mute({ voice, view: { isMuted, microphone } }: Controls) {
  const words = useWords(voiceWords);
  const Icon = isMuted ? IconMicrophoneOff : IconMicrophone;
  return (
    <KeyButton
      keys="Alt+X"
      always
      size="compact-sm"
      variant="default"
      aria-pressed={isMuted}
      disabled={microphone !== 'on'}
      leftSection={<Icon size={16} stroke={1.6} />}
      act={() => voice.mute(!isMuted)}
    >
      {isMuted ? words.unmute : words.mute}
    </KeyButton>
  );
}

/** Which microphone and which speaker, once their names are known. */
export function Devices({ voice, view }: Controls) {
  const words = useWords(voiceWords);
  const chosen: Record<Device['kind'], string | null> = {
    audioinput: view.microphoneDevice,
    audiooutput: view.speakerDevice,
  };
  if (view.devices.length === 0) return null;
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

/** What keeps this page from being heard, or from being listened to. */
export function Unheard({ voice, view: { microphone, isSilent } }: Controls) {
  const words = useWords(voiceWords);
  return (
    <>
      {microphone && microphone !== 'on' && <p>{words.microphone[microphone]}</p>}
      {isSilent && (
        <p>
          {words.wakeWhy}{' '}
          <Button size="compact-sm" onClick={voice.wake}>
            {words.wake}
          </Button>
        </p>
      )}
    </>
  );
}
