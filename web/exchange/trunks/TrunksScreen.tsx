import { listTrunks, type TrunkShown } from '@denwaban/api/trunks';
import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, Dialog, EmptyState, Notice, PageTitle, Sheet, Sheets } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { NumberForPeople } from './NumberForPeople.tsx';
import { Spending } from './Spending.tsx';
import { TrunkForm } from './TrunkForm.tsx';
import { TrunkSheet } from './TrunkSheet.tsx';
import { trunkWords } from './trunk-words.ts';

/** The carriers we are joined to, and how each stands at this moment. */
export function TrunksScreen() {
  const words = useWords(trunkWords);
  const asked = useAsk(listTrunks, undefined, { about: ['trunk', 'stock'] });
  const [edited, edit] = useState<TrunkShown | 'new'>();
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <Button component={Link} to="/stock" variant="default">
              {words.stock}
            </Button>
            <Button onClick={() => edit('new')}>{words.add}</Button>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Answered asked={asked}>
        {({ hasExchange, trunks }) => (
          <Sheets>
            {!hasExchange && <NoExchange />}
            {trunks.length === 0 && (
              <Sheet>
                <EmptyState icon={IconPlugConnected} title={words.empty} next={words.emptyNext} />
              </Sheet>
            )}
            {trunks.map((trunk) => (
              <TrunkSheet key={trunk.id} trunk={trunk} edit={() => edit(trunk)} />
            ))}
            <NumberForPeople />
            <Spending />
          </Sheets>
        )}
      </Answered>
      <Dialog
        title={edited === 'new' ? words.add : words.edit}
        opened={edited !== undefined}
        close={() => edit(undefined)}
      >
        {edited && <TrunkForm trunk={edited} close={() => edit(undefined)} />}
      </Dialog>
    </>
  );
}

function NoExchange() {
  const { title, next } = useWords(trunkWords).noExchange;
  return <Notice title={title}>{next}</Notice>;
}
