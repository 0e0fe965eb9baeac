import type { Tone } from '../theme/index.ts';

// Each tone has a shape of its own, so that it is told apart without colour: ◆ overdue, ▲ attention, ✓ fine, ● under way, ○ quiet.
const shapes: Record<Tone, string> = {
  overdue: 'M6 .5 11.5 6 6 11.5 .5 6Z',
  attention: 'M6 .8 11.6 11H.4Z',
  fine: 'M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM5.2 8.7 2.6 6.100l1-1 1.6 1.6 3.3-3.3 1 1Z',
  active: 'M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  quiet: 'M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
};

/** The shape of a tone; the word beside it says the rest. */
export function Sign({ tone, size = 10 }: { tone: Tone; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden style={{ flex: 'none' }}>
      <path d={shapes[tone]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
