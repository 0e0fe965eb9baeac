import { Notice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { guidanceWords } from './words.ts';

/** What is missing for texts to be heard, and what is heard meanwhile. */
export function NoVoice() {
  const words = useWords(guidanceWords);
  return <Notice title={words.noVoice}>{words.noVoiceAbout}</Notice>;
}
