import { listenToMenu } from '@denwaban/api/menus';
import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { heardAt } from '../guidance/door.ts';
import { addressOf } from '../kit/ask/index.ts';
import { ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './menus.module.css';
import { menuFormWords, menuWords } from './words.ts';

type Props = { line: string; words: string; speaks: boolean };

/** The words as they are typed, said by the machine. */
export function ListenToWords({ line, words: typed, speaks }: Props) {
  const words = useWords(menuWords);
  const { noVoice } = useWords(menuFormWords);
  const text = typed.trim();
  const loading = useMutation({
    mutationFn: () => heardAt(addressOf(listenToMenu, { params: { id: line }, query: { words: text } })),
    networkMode: 'always',
  });
  const { data: sound, error, isPending, mutate, reset } = loading;
  useEffect(() => () => void (sound && URL.revokeObjectURL(sound)), [sound]);
  if (!speaks) return <p className={classes.soft}>{noVoice}</p>;
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={sound ? <IconPlayerStop size={14} /> : <IconPlayerPlay size={14} />}
        disabled={text === ''}
        loading={isPending}
        onClick={() => (sound ? reset() : mutate())}
      >
        {sound ? words.stop : words.listen}
      </Button>
      {sound && (
        // biome-ignore lint/a11y/useMediaCaption: its words stand above it
        <audio src={sound} autoPlay onEnded={reset} />
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
