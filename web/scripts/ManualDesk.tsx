import type { ScriptContent } from '@denwaban/domain/scripts';
import type { ReactNode } from 'react';
import { Form } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './desk.module.css';
import { EditedPages } from './EditedPages.tsx';
import { itemWords } from './editor/item-words.ts';
import { type PartProps, problemsIn } from './editor/part.ts';
import { isEdited, type ManualPage } from './pages.ts';
import { SideList } from './SideList.tsx';

type Props = {
  content: ScriptContent;
  /** As last kept on the server: what is to be corrected is said of it, not of half a word. */
  kept: ScriptContent;
  put: (change: Partial<ScriptContent>) => void;
  mayEdit: boolean;
  seniors: PartProps['seniors'];
  pages: readonly ManualPage[];
  page: ManualPage;
  go: (page: ManualPage) => void;
  opens?: number | undefined;
  counts: Partial<Record<ManualPage, number>>;
  /** How it stands, above everything. */
  strip: ReactNode;
  /** A page that edits nothing. */
  other: ReactNode;
};

/** A manual under edit: how it stands on top, its pages at the side, one page in the middle. */
export function ManualDesk({ content, kept, put, mayEdit, seniors, page, opens, ...rest }: Props) {
  const { problem, faults } = problemsIn(kept, useWords(itemWords).problem);
  const faultsOf = (each: ManualPage) => (each === 'opening' ? faults('greeting') + faults('sales') : faults(each));
  const countOf = (each: ManualPage) => {
    const listed: unknown = content[each as keyof ScriptContent];
    return Array.isArray(listed) ? listed.length : rest.counts[each];
  };
  return (
    <div className={classes.desk}>
      {rest.strip}
      <SideList pages={rest.pages} page={page} go={rest.go} count={countOf} faults={faultsOf} />
      {isEdited(page) ? (
        <Form submit={() => {}}>
          <fieldset key={page} disabled={!mayEdit} className={classes.page}>
            <EditedPages page={page} part={{ content, put, problem, faults, seniors, opens }} />
          </fieldset>
        </Form>
      ) : (
        <div key={page} className={classes.page}>
          {rest.other}
        </div>
      )}
    </div>
  );
}
