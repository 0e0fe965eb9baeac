import { getButton } from '@denwaban/api/exchange';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Refused } from '../../kit/ask/answer.ts';
import { language, useLanguage, useWords } from '../../kit/words/language.ts';
import { ask } from '../tell.ts';
import classes from './CallPage.module.css';
import { openCalling } from './calling.ts';
import { OnTheLine } from './OnTheLine.tsx';
import { type ButtonShown, Ready } from './Ready.tsx';
import { callerWords } from './words.ts';

/** The caller's page: whom the button rings, then the call. Also inside the small frame of a client's own site. */
export function CallPage({ button }: { button: string }) {
  const [shown, setShown] = useState<ButtonShown | 'unknown' | 'away' | null>(null);
  useEffect(() => {
    ask(getButton, { params: { key: button } }).then(setShown, (problem) =>
      setShown(problem instanceof Refused ? 'unknown' : 'away'),
    );
  }, [button]);

  return (
    <main className={classes.page}>
      {shown === 'unknown' || shown === 'away' ? (
        <NotThere why={shown} />
      ) : (
        shown && <Button button={button} shown={shown} />
      )}
      <Language />
    </main>
  );
}

function Button({ button, shown }: { button: string; shown: ButtonShown }) {
  const words = useWords(callerWords);
  const calling = useMemo(() => openCalling(button), [button]);
  const view = useSyncExternalStore(calling.listen, calling.read);
  useEffect(() => {
    document.title = words.title(shown.clientName);
  }, [words, shown]);
  useEffect(() => {
    // The button on the client's site says that a call is on while its window is folded away.
    if (window.parent !== window) window.parent.postMessage({ denwaban: view.stage }, '*');
  }, [view.stage]);

  return (
    <section className={classes.card} data-stage={view.stage} data-voice={view.voice}>
      <header className={classes.band} style={{ background: `var(--hue-${shown.colour}-band)` }}>
        <h1 className={classes.company}>{shown.clientName}</h1>
      </header>
      <div className={classes.body}>
        {view.stage === 'ready' || view.stage === 'ended' ? (
          <Ready shown={shown} view={view} ring={calling.ring} />
        ) : (
          <OnTheLine view={view} calling={calling} />
        )}
      </div>
    </section>
  );
}

function NotThere({ why }: { why: 'unknown' | 'away' }) {
  const words = useWords(callerWords);
  return (
    <section className={classes.card}>
      <div className={classes.body} role="alert">
        <h1 className={classes.state}>{why === 'unknown' ? words.unknown : words.away}</h1>
        {why === 'unknown' && <p>{words.unknownNext}</p>}
      </div>
    </section>
  );
}

function Language() {
  const words = useWords(callerWords);
  const other = useLanguage() === 'ja' ? 'en' : 'ja';
  return (
    <button type="button" className={classes.language} lang={other} onClick={() => language.choose(other)}>
      {words.otherLanguage}
    </button>
  );
}
