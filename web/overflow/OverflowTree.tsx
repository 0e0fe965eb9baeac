import type { OverflowShown } from '@denwaban/api/overflow';
import { useWords } from '../kit/words/index.ts';
import classes from './overflow.module.css';
import { overflowWords } from './words.ts';

/** The way of a caller through the settings, as they are typed. */
export function OverflowTree({ overflow }: { overflow: OverflowShown }) {
  const words = useWords(overflowWords);
  const { step } = words;
  return (
    <div className={classes.tree}>
      <h3>{words.tree}</h3>
      <ol>
        <li>{step.arrives}</li>
        <li>{step.waits}</li>
        <li>
          <strong>{step.overflows}</strong>
          <ul>
            <li>{step.operator}</li>
            {overflow.others && <li>{step.reserve}</li>}
            {branchesOf(overflow).map((branch) => (
              <li key={branch}>{step[branch]}</li>
            ))}
          </ul>
        </li>
      </ol>
    </div>
  );
}

function branchesOf({ does }: OverflowShown): ('callback' | 'message' | 'straight' | 'keeps')[] {
  switch (does.is) {
    case 'waits':
      return ['keeps'];
    case 'voicemail':
      return ['straight'];
    case 'asks':
      return [
        ...does.choices.map((choice) => (choice === 'callback' ? ('callback' as const) : ('message' as const))),
        'keeps',
      ];
  }
}
