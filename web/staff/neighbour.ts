/** The tick box beside one, in a table of ticks, in the direction of an arrow key. */
export function neighbour(box: HTMLElement, key: string): HTMLElement | null {
  const cell = box.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return null;
  return boxIn(cellBeside(cell, row, key));
}

function cellBeside(cell: HTMLTableCellElement, row: HTMLTableRowElement, key: string): Element | null | undefined {
  switch (key) {
    case 'ArrowLeft':
      return cell.previousElementSibling;
    case 'ArrowRight':
      return cell.nextElementSibling;
    case 'ArrowUp':
      return row.previousElementSibling?.children[cell.cellIndex];
    case 'ArrowDown':
      return row.nextElementSibling?.children[cell.cellIndex];
    default:
      return null;
  }
}

function boxIn(cell: Element | null | undefined): HTMLElement | null {
  return cell?.querySelector<HTMLElement>('input[type="checkbox"]') ?? null;
}
