import type { Kind } from '@denwaban/api/guidance';
import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh } from '../kit/ask/index.ts';
import { ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type Place, soundAt } from './door.ts';
import { guidanceWords } from './words.ts';

/** What callers hear there, played here until its end, or until it is stopped. */
export function Listen({ place, kind }: { place: Place; kind: Kind }) {
  const words = useWords(guidanceWords);
  const answers = useQueryClient();
  const loading = useMutation({
    mutationFn: () => soundAt(place, kind),
    networkMode: 'always',
    // A text that was not spoken yet is now.
    onSuccess: () => void refresh(answers, ['*']),
  });
  const { data: sound, error, isPending, mutate, reset } = loading;
  useEffect(() => () => void (sound && URL.revokeObjectURL(sound)), [sound]);
  const name = words.kind[kind];
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={sound ? <IconPlayerStop size={14} /> : <IconPlayerPlay size={14} />}
        aria-label={sound ? words.stopOf(name) : words.listenTo(name)}
        loading={isPending}
        onClick={() => (sound ? reset() : mutate())}
      >
        {sound ? words.stop : words.listen}
      </Button>
      {sound && (
        // biome-ignore lint/a11y/useMediaCaption: its words stand beside it
        <audio src={sound} autoPlay onEnded={reset} />
      )}
      {error && <ErrorNotice error={error} />}
    </>
  );
}
