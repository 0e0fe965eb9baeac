import type { ForwardingShown } from '@denwaban/api/forwarding';
import { type Step, stepsOf } from '@denwaban/domain/forwarding';
import { formatNumber } from '@denwaban/domain/numbers';
import { Sign } from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import classes from './forwarding.module.css';
import { forwardingWords } from './words.ts';

/** What is done at the client's telephone: once, to begin, and to end. */
export function Steps({ forwarding }: { forwarding: ForwardingShown }) {
  const words = useWords(forwardingWords);
  const { carrier, way } = forwarding;
  if (way === 'none') return null;
  const steps = stepsOf(carrier, way);
  if (!steps) return <p className={classes.about}>{words.noSteps}</p>;
  return (
    <div className={classes.steps}>
      {!steps.certain && (
        <p className={classes.uncertain}>
          <Sign tone="attention" size={12} /> {words.uncertain}
        </p>
      )}
      {(['register', 'on', 'off'] as const)
        .filter((each) => steps[each].length > 0)
        .map((each) => (
          <section key={each} className={classes.doing}>
            <h4>{words.steps[each]}</h4>
            <ol>
              {steps[each].map((step, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps are told in their order, some twice, and never change place
                <li key={at}>{told(step, forwarding, words)}</li>
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}

function told(step: Step, { receives, seconds }: ForwardingShown, words: WordsOf<typeof forwardingWords>): string {
  if ('presses' in step) return words.presses(step.presses);
  switch (step.does) {
    case 'enter_number':
      return words.does.enter_number(receives ? formatNumber(receives) : '');
    case 'enter_seconds':
      return words.does.enter_seconds(seconds ?? 0);
    default:
      return words.does[step.does];
  }
}
