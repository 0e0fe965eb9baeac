import { useEffect, useRef, useState } from 'react';
import { useSpeed } from './use-speed.ts';

/** A sound that is played, and how far it is. */
export function usePlayer() {
  const audio = useRef<HTMLAudioElement>(null);
  const [second, setSecond] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, chooseSpeed] = useSpeed();
  useEffect(() => {
    const player = audio.current;
    if (!player) return;
    player.playbackRate = speed;
    player.preservesPitch = true;
  }, [speed]);
  const jump = (to: number) => {
    if (audio.current) audio.current.currentTime = to;
    setSecond(to);
  };
  const toggle = () => {
    const player = audio.current;
    if (player?.paused) void player.play().catch(() => setPlaying(false));
    else player?.pause();
  };
  return {
    audio,
    heard: {
      onTimeUpdate: () => setSecond(audio.current?.currentTime ?? 0),
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
      // A speed that was chosen before the sound was there is forgotten as it comes.
      onLoadedMetadata: () => {
        if (audio.current) audio.current.playbackRate = speed;
      },
    },
    ...{ second, isPlaying, speed, chooseSpeed, jump, toggle },
  };
}
