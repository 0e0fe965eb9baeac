import { Sheets } from '../kit/pieces/index.ts';
import { FaqPage } from './editor/FaqPage.tsx';
import { MayTellPage } from './editor/MayTellPage.tsx';
import { NgWordsPage } from './editor/NgWordsPage.tsx';
import { Opening } from './editor/Opening.tsx';
import { PeoplePage } from './editor/PeoplePage.tsx';
import { ProceduresPage } from './editor/ProceduresPage.tsx';
import type { PartProps } from './editor/part.ts';
import { QuestionsPage } from './editor/QuestionsPage.tsx';
import { SalesFields } from './editor/SalesFields.tsx';
import { ScopePage } from './editor/ScopePage.tsx';
import type { EditedPage } from './pages.ts';

/** The section of the manual that a page edits. */
export function EditedPages({ page, part }: { page: EditedPage; part: PartProps }) {
  switch (page) {
    case 'opening':
      return (
        <Sheets>
          <Opening {...part} />
          <SalesFields {...part} />
        </Sheets>
      );
    case 'scope':
      return <ScopePage {...part} />;
    case 'mayTell':
      return <MayTellPage {...part} />;
    case 'faq':
      return <FaqPage {...part} />;
    case 'procedures':
      return <ProceduresPage {...part} />;
    case 'ngWords':
      return <NgWordsPage {...part} />;
    case 'questions':
      return <QuestionsPage {...part} />;
    case 'people':
      return <PeoplePage {...part} />;
  }
}
