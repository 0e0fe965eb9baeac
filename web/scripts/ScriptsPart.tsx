import { listVersions } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, EmptyState, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { AgencyManual } from './AgencyManual.tsx';
import { manualDeskWords } from './manual-desk-words.ts';
import type { ManualPage } from './pages.ts';
import { Whole } from './versions/Whole.tsx';

type Props = { client: string; tier: 1 | 2 | null; page: ManualPage | undefined; go: (page: ManualPage) => void };

/** What operators say and ask in a client's name: to be edited by who may, and to be read by everybody else. */
export function ScriptsPart(props: Props) {
  const { abilities } = useMe();
  const asked = useAsk(listVersions, { params: { client: props.client } }, { about: ['script'] });
  // What was typed gives way to what is on the server only where that is asked for.
  const [begun, beginAnew] = useState(0);
  const reload = async () => {
    await asked.refetch();
    beginAnew((before) => before + 1);
  };
  return (
    <Answered asked={asked}>
      {(listed) =>
        abilities.includes('draft_manual') ? (
          <AgencyManual key={begun} {...props} listed={listed} reload={reload} />
        ) : (
          <ToRead content={listed.published?.content as ScriptContent | undefined} />
        )
      }
    </Answered>
  );
}

function ToRead({ content }: { content: ScriptContent | undefined }) {
  const words = useWords(manualDeskWords);
  return (
    <Sheet>
      {content ? <Whole content={content} /> : <EmptyState title={words.state.none} next={words.noneYet} />}
    </Sheet>
  );
}
