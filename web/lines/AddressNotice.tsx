import { Sign } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './lines.module.css';
import { lineWords } from './words.ts';

/** Where call buttons cannot be used by people elsewhere: why, and what is to be set. */
export function AddressNotice() {
  const words = useWords(lineWords);
  const missing = missingOf(window.location);
  if (!missing) return null;
  return (
    <aside className={classes.notice} aria-label={words[missing].title}>
      <Sign tone="attention" size={14} />
      <div>
        <strong>{words[missing].title}</strong>
        <p>{words[missing].next}</p>
      </div>
    </aside>
  );
}

function missingOf({ protocol, hostname }: Location): 'local' | 'insecure' | null {
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return 'local';
  return protocol === 'https:' ? null : 'insecure';
}
