import { getOwnManual } from '@denwaban/api/scripts';
import { useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, PageTitle } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { OwnManual } from './OwnManual.tsx';
import { proposalWords } from './proposal-words.ts';

/** A client's own manual, in its portal: to be read, changed in a copy, and proposed. */
export function OwnManualScreen() {
  const words = useWords(proposalWords).own;
  const asked = useAsk(getOwnManual, {}, { about: ['script'] });
  const [begun, beginAnew] = useState(0);
  const reload = async () => {
    await asked.refetch();
    beginAnew((before) => before + 1);
  };
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Answered asked={asked}>{(own) => <OwnManual key={begun} own={own} reload={reload} />}</Answered>
    </>
  );
}
