import { freeId, gapsIn, type Lack, type ScriptContent, type Trade, trades } from '@denwaban/domain/scripts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { EmptyState, Sheet } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from '../editor/agreed-words.ts';
import { isEdited, type ManualPage } from '../pages.ts';
import { changeWords } from '../versions/change-words.ts';
import { gapWords } from './gap-words.ts';
import classes from './gaps.module.css';
import { tradeLike } from './trade-like.ts';

type Props = {
  content: ScriptContent;
  put: (change: Partial<ScriptContent>) => void;
  show: (page: ManualPage, item?: number) => void;
};

/** まだ決めていないこと: what a manual of this trade should say and does not. */
export function LacksPage({ content, put, show }: Props) {
  const words = useWords(gapWords).lacks;
  const sectionOf = useWords(changeWords).section;
  const complaintOf = useWords(agreedWords).complaintOf;
  // A procedure for any trouble at all is the one about the client's own people.
  const nameOf = ({ section, about }: Lack) => about || (section === 'procedures' ? complaintOf.staff : words.whole);
  const [trade, setTrade] = useState<Trade | ''>(() => tradeLike(content) ?? '');
  const lacks = trade === '' ? [] : gapsIn(content, trade);
  const write = (lack: Lack) => {
    const [change, item] = begun(content, lack);
    put(change);
    if (isEdited(lack.section as ManualPage)) show(lack.section as ManualPage, item);
  };
  return (
    <Sheet title={words.title}>
      <p className={classes.note}>{words.about}</p>
      <NativeSelect
        className={classes.trade}
        size="sm"
        aria-label={words.trade}
        value={trade}
        onChange={(event) => setTrade(event.currentTarget.value as Trade | '')}
        data={[{ value: '', label: words.choose }, ...trades.map((value) => ({ value, label: words.trades[value] }))]}
      />
      {trade === '' && <p className={classes.note}>{words.chooseNext}</p>}
      {trade !== '' && lacks.length === 0 && <EmptyState title={words.none} next={words.noneNext} />}
      <ul className={classes.list}>
        {lacks.map((lack) => (
          <li key={`${lack.section} ${lack.about}`}>
            <div>
              <strong lang="ja">{nameOf(lack)}</strong>
              <small>{sectionOf[lack.section]}</small>
            </div>
            <Button
              size="sm"
              variant="default"
              aria-label={words.writeOf(lack.about || sectionOf[lack.section])}
              onClick={() => write(lack)}
            >
              {words.write}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** What is lacking, begun: its name is there, its words are to be written. */
function begun(
  { mayTell, faq, procedures }: ScriptContent,
  { section, about }: Lack,
): [Partial<ScriptContent>, number?] {
  switch (section) {
    case 'mayTell':
      return [{ mayTell: [...mayTell, { topic: about, words: '' }] }, mayTell.length];
    case 'faq': {
      const answer = { id: freeId('f', faq), question: about, alsoAsked: [], answer: '', product: '' };
      return [{ faq: [...faq, answer] }, faq.length];
    }
    case 'procedures': {
      const blank = { product: '', minSeverity: 1, say: '', mayOffer: null, neverPromise: [], evidence: [] } as const;
      const id = freeId('p', procedures);
      const procedure = { ...blank, neverPromise: [], evidence: [], id, trouble: about, decides: 'client' as const };
      const kind = about === '' ? ('staff' as const) : ('service' as const);
      return [{ procedures: [...procedures, { ...procedure, about: kind }] }, procedures.length];
    }
    default:
      return [{}];
  }
}
