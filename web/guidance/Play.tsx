import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorNotice } from '../kit/pieces/index.ts';

type Props = {
  /** The address of the sound, which is let go of when it was heard. */
  ask: () => Promise<string>;
  says: { listen: string; stop: string };
  /** Where the same words stand at several buttons. */
  names?: { listen: string; stop: string };
  isEmpty?: boolean;
  onHeard?: () => void;
};

/** What a machine says or plays, heard here until its end, or until it is stopped. */
export function Play({ ask, says, names, isEmpty, onHeard }: Props) {
  const loading = useMutation({ mutationFn: ask, networkMode: 'always', onSuccess: onHeard });
  const { data: sound, error, isPending, mutate, reset } = loading;
  useEffect(() => () => void (sound && URL.revokeObjectURL(sound)), [sound]);
  const does = sound ? 'stop' : 'listen';
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={sound ? <IconPlayerStop size={14} /> : <IconPlayerPlay size={14} />}
        aria-label={names?.[does]}
        disabled={isEmpty}
        loading={isPending}
        onClick={() => (sound ? reset() : mutate())}
      >
        {says[does]}
      </Button>
      {sound && (
        // biome-ignore lint/a11y/useMediaCaption: its words stand beside it
        <audio src={sound} autoPlay onEnded={reset} />
      )}
      {error && <ErrorNotice error={error} />}
    </>
  );
}
