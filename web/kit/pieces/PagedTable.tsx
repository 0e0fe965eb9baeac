import type { ComponentProps, ReactNode } from 'react';
import { DataTable } from './DataTable.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Pages } from './Pages.tsx';
import { Sheet } from './Sheet.tsx';

type Props<Row> = Omit<ComponentProps<typeof DataTable<Row>>, 'rows' | 'empty'> & {
  pages: ComponentProps<typeof Pages<Row>>['pages'];
  /** What the sheet is headed with where the page's own title does not say it. */
  title?: string;
  /** What stands here while there are no rows. */
  empty: ComponentProps<typeof EmptyState>;
  /** What opens beside the rows that are shown. */
  beside?: (rows: Row[]) => ReactNode;
};

/** A list that is read page by page: its rows in a table over the whole sheet, or kind words while there are none. */
export function PagedTable<Row>({ pages, title, empty, beside, ...table }: Props<Row>) {
  return (
    <Sheet flush title={title}>
      <Pages pages={pages}>
        {(rows) => (
          <>
            <DataTable {...table} rows={rows} empty={<EmptyState {...empty} />} />
            {beside?.(rows)}
          </>
        )}
      </Pages>
    </Sheet>
  );
}
