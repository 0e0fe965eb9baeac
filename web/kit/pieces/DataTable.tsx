import type { KeyboardEvent, ReactNode } from 'react';
import classes from './DataTable.module.css';

export type Column<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  /** Amounts stand at the right. */
  align?: 'right';
  /** The column of prose that may break its lines and takes what room there is. */
  grows?: boolean;
};

type Props<Row> = {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Opens a row by click or Enter; the arrow keys then walk through the rows. */
  open?: (row: Row) => void;
  /** Shown in place of the rows when there are none. */
  empty: ReactNode;
};

/** A dense table with a head that stays; made for lists of some hundreds of rows. */
export function DataTable<Row>({ label, columns, rows, keyOf, open, empty }: Props<Row>) {
  if (rows.length === 0) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={label} tabIndex={0}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, align, grows }) => (
              <th key={title} scope="col" data-align={align} data-grows={grows}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {rows.map((row, at) => (
            <tr key={keyOf(row)} {...(open && opening(() => open(row), at === 0))}>
              {columns.map(({ title, cell, align, grows }) => (
                <td key={title} data-align={align} data-grows={grows}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// One stop for Tab; from there the arrows walk.
function opening(open: () => void, isFirst: boolean) {
  return {
    tabIndex: isFirst ? 0 : -1,
    'data-opens': true,
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open();
    },
  };
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const row = event.target as HTMLElement;
  if (row.tagName !== 'TR') return;
  const next = neighbour(row, event.key);
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  row.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function neighbour(row: Element, key: string) {
  switch (key) {
    case 'ArrowDown':
      return row.nextElementSibling;
    case 'ArrowUp':
      return row.previousElementSibling;
    case 'Home':
      return row.parentElement?.firstElementChild;
    case 'End':
      return row.parentElement?.lastElementChild;
    default:
      return null;
  }
}
