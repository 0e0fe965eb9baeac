import { Notice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { lineWords } from './words.ts';

/** Where call buttons cannot be used by people elsewhere: why, and what is to be set. */
export function AddressNotice() {
  const words = useWords(lineWords);
  const missing = missingOf(window.location);
  if (!missing) return null;
  return <Notice title={words[missing].title}>{words[missing].next}</Notice>;
}

function missingOf({ protocol, hostname }: Location): 'local' | 'insecure' | null {
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return 'local';
  return protocol === 'https:' ? null : 'insecure';
}
