import { listenToMenu } from '@denwaban/api/menus';
import { heardAt } from '../guidance/door.ts';
import { Play } from '../guidance/Play.tsx';
import { addressOf } from '../kit/ask/index.ts';
import { useWords } from '../kit/words/index.ts';
import { menuFormWords } from './form-words.ts';
import classes from './menus.module.css';
import { menuWords } from './words.ts';

type Props = { line: string; words: string; speaks: boolean };

/** The words as they are typed, said by the machine. */
export function ListenToWords({ line, words: typed, speaks }: Props) {
  const words = useWords(menuWords);
  const { noVoice } = useWords(menuFormWords);
  const text = typed.trim();
  if (!speaks) return <p className={classes.soft}>{noVoice}</p>;
  const ask = () => heardAt(addressOf(listenToMenu, { params: { id: line }, query: { words: text } }));
  return (
    <div>
      <Play ask={ask} says={words} isEmpty={text === ''} />
    </div>
  );
}
