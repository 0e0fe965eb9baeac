// The programme: what the caller's page plays beside the operator's voice. An announcement is followed by its music.
import type { CallerState } from '@denwaban/api/exchange';
import { speak } from './speak.ts';
import { holdMusic, play, waitingMusic } from './tunes.ts';

export type Programme = { follow(state: Pick<CallerState, 'play' | 'words'>): void; stop(): void };

type Opening = {
  context: AudioContext;
  to: AudioNode;
  /** What was told before the page was reloaded is not told again. */
  told?: CallerState['play'] | null;
  announced: (play: CallerState['play']) => void;
};

export function openProgramme({ context, to, told = null, announced }: Opening): Programme {
  let playing: CallerState['play'] = 'nothing';
  let end = () => {};

  function follow({ play: wanted, words }: Pick<CallerState, 'play' | 'words'>): void {
    if (wanted === playing) return;
    end();
    playing = wanted;
    end = begin(wanted, words);
  }

  function begin(wanted: CallerState['play'], words: string): () => void {
    switch (wanted) {
      case 'welcome':
      case 'please_wait_again':
        return wanted === told ? play(context, to, waitingMusic) : announce(wanted, words, waitingMusicAfter);
      case 'closed':
        return announce(wanted, words, () => () => {});
      case 'hold_music':
        return play(context, to, holdMusic);
      case 'nothing':
        return () => {};
    }
  }

  const waitingMusicAfter = () => play(context, to, waitingMusic);

  function announce(what: CallerState['play'], words: string, then: () => () => void): () => void {
    const speaking = speak(words, context, to);
    let over = false;
    let endMusic = () => {};
    void speaking.done.then(() => {
      if (over) return;
      announced(what);
      endMusic = then();
    });
    return () => {
      over = true;
      speaking.stop();
      endMusic();
    };
  }

  return { follow, stop: () => follow({ play: 'nothing', words: '' }) };
}
