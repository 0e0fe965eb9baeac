import type { Kind } from '@denwaban/api/guidance';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type Place, soundAt } from './door.ts';
import classes from './guidance.module.css';
import { guidanceWords } from './words.ts';

/** What callers hear there, played here. */
export function Listen({ place, kind }: { place: Place; kind: Kind }) {
  const words = useWords(guidanceWords);
  const loading = useMutation({ mutationFn: () => soundAt(place, kind), networkMode: 'always' });
  const sound = loading.data;
  useEffect(() => () => void (sound && URL.revokeObjectURL(sound)), [sound]);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlayerPlay size={14} />}
        aria-label={words.listenTo(words.kind[kind])}
        loading={loading.isPending}
        onClick={() => loading.mutate()}
      >
        {words.listen}
      </Button>
      {sound && (
        // biome-ignore lint/a11y/useMediaCaption: its words stand beside it
        <audio key={sound} className={classes.player} src={sound} controls autoPlay />
      )}
      {loading.error && <ErrorNotice error={loading.error} />}
    </>
  );
}
