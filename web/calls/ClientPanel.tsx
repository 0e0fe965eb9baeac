import type { CallInHand } from '@denwaban/api/call-shapes';
import { isTested } from '@denwaban/domain/clients';
import { SwitchoverLine } from '../hours/SwitchoverLine.tsx';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { NoticesBlock } from '../notices/NoticesBlock.tsx';
import classes from './panels.module.css';
import { callWords } from './words.ts';

/** Who I am now: the client, its limits, its people and what may be said of them. */
export function ClientPanel({ call }: { call: CallInHand }) {
  const words = useWords(callWords).client;
  const { clientCard: client, contacts, script } = call;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and has nothing else to put the cursor on
    <section className={classes.panel} aria-label={words.title} tabIndex={0}>
      <header className={classes.client}>
        <h2>{client.name}</h2>
        <p>{client.reading}</p>
        {isTested(client) && <StatePill tone="attention">{words.test}</StatePill>}
      </header>
      {isTested(client) && <p className={classes.means}>{words.testMeans}</p>}
      {client.tier && (
        <div className={classes.block}>
          <p className={classes.tier}>
            <strong>{words.tier[client.tier]}</strong>
            <span>{client.open ? words.open : words.closed}</span>
          </p>
          <p className={classes.means}>{words.tierMeans[client.tier]}</p>
          <SwitchoverLine switchover={client.switchover} />
        </div>
      )}
      <NoticesBlock notices={call.notices} />
      <NgWords words={script.content.ngWords} />
      <People contacts={contacts} />
    </section>
  );
}

function NgWords({ words: ng }: { words: readonly string[] }) {
  const words = useWords(callWords).client;
  if (ng.length === 0) return null;
  return (
    <div className={classes.block}>
      <h3>{words.ng}</h3>
      <ul lang="ja" className={classes.ng}>
        {ng.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </div>
  );
}

const presenceTone: Record<CallInHand['contacts'][number]['presence']['state'], Tone> = {
  in: 'fine',
  meeting: 'attention',
  out: 'attention',
  off: 'quiet',
  unknown: 'quiet',
};

/** Their presence is for our eyes; to the caller goes only the phrase beside it. */
function People({ contacts }: { contacts: CallInHand['contacts'] }) {
  const words = useWords(callWords).client;
  const say = useSay();
  if (contacts.length === 0) return null;
  return (
    <div className={classes.block}>
      <h3>{words.people}</h3>
      <ul className={classes.people}>
        {contacts.map(({ id, name, reading, presence, mayBeSaid }) => (
          <li key={id}>
            <p className={classes.person}>
              <span>
                {name} <small>{reading}</small>
              </span>
              <StatePill tone={presenceTone[presence.state]}>
                {words.presence[presence.state]}
                {presence.until && ` ${words.until(say.time(presence.until))}`}
              </StatePill>
            </p>
            <p className={classes.phrase}>
              <span className="visually-hidden">{words.mayBeSaid}：</span>
              <span lang="ja">「{mayBeSaid}」</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
