import type { IntroductionAtDesk } from '@denwaban/api/introductions';
import { useNow } from '../kit/clock/index.ts';
import { PhoneNumber } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './introductions.module.css';
import { introductionWords } from './words.ts';

type Props = { introduction: IntroductionAtDesk };

/** In the band of a ringing call, in its colours: what it is about, before it is answered. */
export function IntroductionStrip({ introduction }: Props) {
  return (
    <section className={classes.strip} aria-label={useWords(introductionWords).desk.title}>
      <Head introduction={introduction} />
      <About introduction={introduction} />
    </section>
  );
}

/** Above the form of a call: what the client's people said of the caller. */
export function IntroductionNote({ introduction }: Props) {
  return (
    <section className={classes.note} aria-label={useWords(introductionWords).desk.title}>
      <Head introduction={introduction} />
      <About introduction={introduction} />
    </section>
  );
}

function Head({ introduction: { kind, name, number, writtenBy, writtenAt } }: Props) {
  const words = useWords(introductionWords);
  const say = useSay();
  const now = useNow();
  return (
    <div className={classes.noteHead}>
      <h3>{words.desk.title}</h3>
      {kind === 'complaint' && <strong>{words.kind.complaint}</strong>}
      {name && <span>{words.caller(name)}</span>}
      {number && <PhoneNumber number={number} />}
      <span>{words.desk.by(writtenBy, say.when(writtenAt, now))}</span>
    </div>
  );
}

function About({ introduction: { about } }: Props) {
  const words = useWords(introductionWords);
  return (
    <p lang="ja" className={classes.about}>
      {about === '' ? words.erased : about}
    </p>
  );
}
