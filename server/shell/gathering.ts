import { setTimeout as pause } from 'node:timers/promises';
import type { Books } from './agency.ts';

/**
 * Work done for one agency at a time, each time on everything that was handed in while the last was under way: a rush is
 * one transaction, and not as many that wait for each other with a connection in hand. Over when the work is. With
 * `afterMs` (milliseconds) it begins only so long after it was handed something, for more to gather.
 */
export function gathering<Item>(
  work: (books: Books, agency: string, gathered: readonly Item[]) => Promise<void>,
  { afterMs = 0 } = {},
): (books: Books, agency: string, item: Item) => Promise<void> {
  const heaps = new WeakMap<Books, Map<string, Heap<Item>>>();
  return (books, agency, item) => {
    const heap = heapOf(heaps, books, agency);
    heap.items.push(item);
    heap.last = heap.last
      .catch(() => {})
      .then(() => (afterMs > 0 && heap.items.length > 0 ? pause(afterMs) : undefined))
      .then(() => {
        const gathered = heap.items.splice(0);
        return gathered.length === 0 ? undefined : work(books, agency, gathered);
      });
    return heap.last;
  };
}

type Heap<Item> = { items: Item[]; last: Promise<void> };

function heapOf<Item>(heaps: WeakMap<Books, Map<string, Heap<Item>>>, books: Books, agency: string): Heap<Item> {
  const ofBooks = heaps.get(books) ?? new Map<string, Heap<Item>>();
  heaps.set(books, ofBooks);
  const heap = ofBooks.get(agency) ?? { items: [], last: Promise.resolve() };
  ofBooks.set(agency, heap);
  return heap;
}
