import type { DocumentShown } from '@denwaban/api/scripts';
import { Moment, StatePill } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { shelfWords } from './shelf-words.ts';

/** What a document is called, what it belongs to, and who put it there. */
export function DocumentLine({ document }: { document: DocumentShown }) {
  const words = useWords(shelfWords);
  const say = useSay();
  const { title, product, faq, kind, bytes, state, addedBy, addedAt } = document;
  const megabytes = Math.max(0.1, Math.round(bytes / 100_000) / 10);
  const about = [
    words.kinds[kind],
    words.megabytes(say.number(megabytes)),
    product,
    faq.length > 0 && words.faqs(say.number(faq.length)),
    words.by(addedBy.name),
  ];
  return (
    <div className={classes.version}>
      <p className={classes.line} lang="ja">
        <strong>{title}</strong>
        {state === 'proposed' && <StatePill tone="attention">{words.proposed}</StatePill>}
      </p>
      <small>
        {about.filter(Boolean).join('・')}・<Moment at={addedAt} />
      </small>
    </div>
  );
}
