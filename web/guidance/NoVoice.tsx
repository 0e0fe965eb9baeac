import { Alert } from '@mantine/core';
import { IconVolumeOff } from '@tabler/icons-react';
import { useWords } from '../kit/words/index.ts';
import { guidanceWords } from './words.ts';

/** What is missing for texts to be heard, and what is heard meanwhile. */
export function NoVoice() {
  const words = useWords(guidanceWords);
  return (
    <Alert variant="light" color="gray" icon={<IconVolumeOff size={20} />} title={words.noVoice}>
      {words.noVoiceAbout}
    </Alert>
  );
}
