import type { LineMenu, MenuPartShown } from '@denwaban/api/menus';
import { type Needed, neededBy } from '@denwaban/domain/menus';
import { Notice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { menuFormWords } from './form-words.ts';

type Can = LineMenu['can'];

const askedFor = { keys: 'ask', transfer: 'ringDesk', voicemail: 'takeMessages' } as const satisfies Record<
  Needed,
  keyof Can
>;

/** What a menu asks for and the line cannot do, since whoever moves its calls is another one now. */
export function CannotDo({ can, parts }: { can: Can; parts: readonly MenuPartShown[] }) {
  const words = useWords(menuFormWords).cannot;
  const needed = new Set(parts.flatMap(({ begins }) => [...neededBy(begins)]).map((each) => askedFor[each]));
  const lacking = [...needed].filter((each) => !can[each]);
  if (lacking.length === 0) return null;
  return (
    <Notice title={words.title}>
      {lacking.map((each) => (
        <div key={each}>{words[each]}</div>
      ))}
    </Notice>
  );
}
