import type { Wave } from '@denwaban/api/recordings';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import classes from './player.module.css';
import { usePlayer } from './use-player.ts';
import { speeds } from './use-speed.ts';
import { WaveSlider } from './WaveSlider.tsx';
import { recordingWords } from './words.ts';

type Props = { name: string; sound: string; wave: Wave };

/** A recording that is seen as well as heard: the caller above, us below, and what was paused and held. */
export function Player({ name, sound, wave }: Props) {
  const words = useWords(recordingWords);
  const say = useSay();
  const { audio, heard, second, isPlaying, speed, chooseSpeed, jump, toggle } = usePlayer();
  return (
    <fieldset className={classes.player} aria-label={name}>
      <audio ref={audio} src={sound} preload="metadata" autoPlay {...heard} />
      <WaveSlider name={name} wave={wave} second={second} jump={jump} toggle={toggle} />
      <div className={classes.controls}>
        <Button
          size="sm"
          variant="light"
          leftSection={
            isPlaying ? <IconPlayerPause size={18} stroke={1.6} /> : <IconPlayerPlay size={18} stroke={1.6} />
          }
          onClick={toggle}
        >
          {isPlaying ? words.pause : words.load}
        </Button>
        <span className={classes.time}>
          {say.clock(second)} / {say.clock(wave.seconds)}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={words.speed}
          value={String(speed)}
          onChange={(chosen) => chooseSpeed(Number(chosen))}
          data={speeds.map((each) => ({ value: String(each), label: words.times(say.number(each)) }))}
        />
      </div>
      <Marks marks={wave.marks} jump={jump} />
    </fieldset>
  );
}

function Marks({ marks, jump }: { marks: Wave['marks']; jump: (to: number) => void }) {
  const words = useWords(recordingWords);
  const say = useSay();
  if (marks.length === 0) return null;
  return (
    <ul className={classes.marks} aria-label={words.marks}>
      {marks.map((mark) => (
        <li key={`${mark.kind} ${mark.from}`} data-kind={mark.kind}>
          <button type="button" onClick={() => jump(mark.from)}>
            <span className={classes.sign} data-kind={mark.kind} />
            {words.mark[mark.kind]} {say.clock(mark.from)}–{mark.until === null ? '' : say.clock(mark.until)}
          </button>
          <span className={classes.who}>{whoOf(mark, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function whoOf({ kind, by, endedBy, until }: Wave['marks'][number], words: WordsOf<typeof recordingWords>): string {
  if (kind === 'hold') return by ?? '';
  const began = by ? words.pausedBy(by) : '';
  if (until === null) return began;
  return `${began}${endedBy ? words.resumedBy(endedBy) : words.resumedByItself}`;
}
