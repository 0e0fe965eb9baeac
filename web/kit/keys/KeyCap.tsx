import classes from './keys.module.css';
import type { Keys } from './keystroke.ts';

const printed: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** A key as it is printed on buttons. Decoration for the eye: the button itself says its key to assistive tools. */
export function KeyCap({ keys }: { keys: Keys | 'Enter' }) {
  return (
    <kbd className={classes.cap} aria-hidden>
      {keys
        .split('+')
        .map((key) => printed[key] ?? key)
        .join('+')}
    </kbd>
  );
}
