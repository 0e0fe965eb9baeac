import { getOwnIdentityPolicy } from '@denwaban/api/identity';
import { getOwnOrderSource, type OrderSourceShown } from '@denwaban/api/lookups';
import { Needs } from '../identity/Needs.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, EmptyState, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { Files } from './Files.tsx';
import { orderFileWords } from './file-words.ts';
import { OwnLooks } from './Looks.tsx';
import classes from './lookups.module.css';
import { TakeFile } from './TakeFile.tsx';
import { lookupWords } from './words.ts';

/** A company's own side of it: its files, what is checked before anything is said, and who has looked. */
export function OwnLookupsScreen() {
  const words = useWords(lookupWords).own;
  const { abilities } = useMe();
  const asked = useAsk(getOwnOrderSource, {}, { about: ['lookup'] });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Sheets>
        <Answered asked={asked}>
          {(kept) => <Source kept={kept} mayImport={abilities.includes('import_own_order_files')} />}
        </Answered>
        <Policy />
        {abilities.includes('see_own_looks') && <OwnLooks />}
      </Sheets>
    </>
  );
}

function Source({ kept, mayImport }: { kept: OrderSourceShown; mayImport: boolean }) {
  const { own } = useWords(lookupWords);
  const { file } = useWords(orderFileWords);
  switch (kept.source.kind) {
    case 'csv':
      return (
        <>
          {mayImport && <TakeFile client={null} />}
          <Files files={kept.files} />
        </>
      );
    case 'link':
    case 'api':
      return <Sheet>{own[kept.source.kind]}</Sheet>;
    case 'none':
      return (
        <Sheet>
          <EmptyState title={file.notCsv} next={file.notCsvNext} />
        </Sheet>
      );
  }
}

function Policy() {
  const words = useWords(lookupWords).own;
  const asked = useAsk(getOwnIdentityPolicy);
  return (
    <Sheet title={words.identity}>
      <p className={classes.about}>{words.identityAbout}</p>
      <Answered asked={asked}>
        {({ policy }) => (
          <p>
            <Needs policy={policy} />
          </p>
        )}
      </Answered>
    </Sheet>
  );
}
