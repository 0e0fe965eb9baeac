import { Button, NativeSelect } from '@mantine/core';
import { IconBell, IconVolume } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tryRing } from '../../calls/ring-tone.ts';
import { useWords } from '../../kit/words/index.ts';
import { type Ear, ear } from '../ear.ts';
import { type Microphone, openMicrophone } from '../microphone.ts';
import { chosenDevices, type Device, listDevices, useChosenDevices } from '../operator/devices.ts';
import { Level } from '../operator/Level.tsx';
import { voiceWords } from '../operator/words.ts';
import classes from './telephone.module.css';
import { trySpeaker } from './try-speaker.ts';
import { telephoneWords } from './words.ts';

/** Which devices, and whether they work, before the first call rings. */
export function SoundCheck() {
  const words = useWords(telephoneWords);
  const chosen = useChosenDevices();
  const { level, state, devices } = useListening(chosen.microphone);
  const speakers = devices.filter(({ kind }) => kind === 'audiooutput');
  const isChoice = 'setSinkId' in HTMLMediaElement.prototype;
  return (
    <section className={classes.devices}>
      <h3>{words.check}</h3>
      <div className={classes.device}>
        <Choice
          label={words.microphone}
          devices={devices.filter(({ kind }) => kind === 'audioinput')}
          chosen={chosen.microphone}
          choose={(microphone) => chosenDevices.choose({ microphone })}
        />
        <Level label={words.speak} level={level} />
      </div>
      <MicrophoneSays state={state} />
      <div className={classes.device}>
        <Choice
          label={words.speaker}
          devices={isChoice ? speakers : []}
          chosen={chosen.speaker}
          choose={(speaker) => chosenDevices.choose({ speaker })}
        />
        <Button variant="default" leftSection={<IconVolume size={16} />} onClick={() => void trySpeaker()}>
          {words.tryOut}
        </Button>
      </div>
      <div className={classes.device}>
        <Choice
          label={words.ring}
          devices={isChoice ? speakers : []}
          chosen={chosen.ring}
          choose={(ring) => chosenDevices.choose({ ring })}
        />
        <Button variant="default" leftSection={<IconBell size={16} />} onClick={() => void tryRing()}>
          {words.tryRing}
        </Button>
      </div>
      {!isChoice && <p className={classes.about}>{words.noChoice}</p>}
    </section>
  );
}

function MicrophoneSays({ state }: { state: Microphone['state'] | null }) {
  const words = useWords(telephoneWords);
  const voice = useWords(voiceWords);
  const isWrong = state !== null && state !== 'on';
  return (
    <p role="status" className={isWrong ? classes.once : classes.about}>
      {isWrong ? voice.microphone[state] : words.speakAbout}
    </p>
  );
}

type ChoiceProps = {
  label: string;
  devices: readonly Device[];
  chosen: string | null;
  choose: (device: string | null) => void;
};

function Choice({ label, devices, chosen, choose }: ChoiceProps) {
  const words = useWords(telephoneWords);
  const named = devices.filter(({ id }) => id !== 'default').map(({ id: value, label }) => ({ value, label }));
  const isThere = named.some(({ value }) => value === chosen);
  return (
    <NativeSelect
      label={label}
      disabled={named.length === 0}
      data={[{ value: '', label: words.byItself }, ...named]}
      value={isThere ? (chosen ?? '') : ''}
      onChange={({ currentTarget: { value } }) => choose(value || null)}
    />
  );
}

type Listening = { state: Microphone['state'] | null; devices: readonly Device[] };

/** Opens the microphone for as long as this is on the page: what is said goes nowhere. */
function useListening(device: string | null) {
  const [heard, setHeard] = useState<Listening>({ state: null, devices: [] });
  const meter = useRef<Ear | null>(null);
  useEffect(() => {
    const context = new AudioContext();
    const opening = openMicrophone(context, device ?? undefined);
    let isOver = false;
    void opening.then(async ({ track, state }) => {
      const devices = await listDevices();
      if (isOver) return;
      meter.current = ear(context, context.createMediaStreamSource(new MediaStream([track])));
      setHeard({ state, devices });
    });
    return () => {
      isOver = true;
      meter.current = null;
      void opening.then(({ stop }) => stop());
      void context.close();
    };
  }, [device]);
  const level = useCallback(() => meter.current?.level() ?? 0, []);
  return { ...heard, level };
}
