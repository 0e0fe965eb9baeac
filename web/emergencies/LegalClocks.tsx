import { accidentsIn, legalClocks, type Told } from '@denwaban/domain/emergencies';
import { useLanguage, useSay, useWords } from '../kit/words/index.ts';
import classes from './emergencies.module.css';
import { emergencyWords } from './words.ts';

type Props = {
  /** What the complaint says of danger and of personal data. */
  told: Told;
  /** When we were told: what the client can be held to have known (ISO 8601). */
  knownAt: string;
};

/** What the law may ask of the client about an accident, and by which day; the client judges whether it does. Nothing where nothing does. */
export function LegalClocks({ told, knownAt }: Props) {
  const words = useWords(emergencyWords);
  const language = useLanguage();
  const say = useSay();
  const clocks = accidentsIn(told).flatMap((accident) => legalClocks(accident, new Date(knownAt)));
  if (clocks.length === 0) return null;
  return (
    <section className={classes.clocks} aria-label={words.clocks}>
      <h4>{words.clocks}</h4>
      <p>{words.clocksAbout}</p>
      <ul>
        {clocks.map(({ accident, report, by, law, says }) => (
          <li key={`${accident}-${report}`}>
            <strong>{words.by(say.day(by))}</strong> {says[language]} <small>{law[language]}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
