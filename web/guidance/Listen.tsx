import type { Kind } from '@denwaban/api/guidance';
import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '../kit/ask/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type Place, soundAt } from './door.ts';
import { Play } from './Play.tsx';
import { guidanceWords } from './words.ts';

/** What callers hear there. */
export function Listen({ place, kind }: { place: Place; kind: Kind }) {
  const words = useWords(guidanceWords);
  const answers = useQueryClient();
  const name = words.kind[kind];
  return (
    <Play
      ask={() => soundAt(place, kind)}
      says={words}
      names={{ listen: words.listenTo(name), stop: words.stopOf(name) }}
      // A text that was not spoken yet is now.
      onHeard={() => void refresh(answers, ['*'])}
    />
  );
}
