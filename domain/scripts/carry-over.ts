import { isSame } from './same.ts';
import type { ScriptContent } from './script.ts';
import { type Item, itemsOf, type Section, sections, withItems } from './sections.ts';

/** What was changed `from` one content `to` another, to be changed likewise in a third. */
export type CarryOver = { from: ScriptContent; to: ScriptContent; onto: ScriptContent; sections?: readonly Section[] };

/** An item changed on both sides, each in its own way: the third content's own stays. */
export type Conflict = { section: Section; key: string; label: string };

export type CarriedOver = { content: ScriptContent; conflicts: Conflict[] };

/** Takes changes over item by item, so that what others changed meanwhile is neither lost nor asked about. */
export function carryOver({ from, to, onto, sections: only = sections }: CarryOver): CarriedOver {
  const carried: CarriedOver = { content: onto, conflicts: [] };
  for (const section of only) {
    const own = itemsOf(onto, section);
    const merged = mergeSection({ from: itemsOf(from, section), to: itemsOf(to, section), onto: own });
    carried.content = withOwn(carried.content, section, own, merged.items);
    carried.conflicts.push(...merged.conflicts.map(({ key, label }) => ({ section, key, label })));
  }
  return carried;
}

function withOwn(content: ScriptContent, section: Section, own: Item[], merged: Item[]): ScriptContent {
  return isSame(own, merged) ? content : withItems(content, section, merged);
}

type Sides = { from: Item[]; to: Item[]; onto: Item[] };

function mergeSection(sides: Sides): { items: Item[]; conflicts: Item[] } {
  const merged = mergedOrder(sides).map((key) => mergeItem(key, sides));
  return {
    items: merged.flatMap(({ item }) => item ?? []),
    conflicts: merged.flatMap(({ conflict }) => conflict ?? []),
  };
}

/** Which of three an item is now: as in the third where only that was changed, as in the second where only that was. */
function mergeItem(key: string, sides: Sides): { item?: Item | undefined; conflict?: Item } {
  const [from, to, onto] = [sides.from, sides.to, sides.onto].map((items) => items.find((item) => item.key === key));
  if (isSame(from?.value, to?.value) || isSame(to?.value, onto?.value)) return { item: onto };
  if (isSame(from?.value, onto?.value)) return { item: to };
  return { item: onto, conflict: (onto ?? to) as Item };
}

/** The third's own order, unless only the second changed it; what is new stands behind what it stood behind. */
function mergedOrder({ from, to, onto }: Sides): string[] {
  const [was, is, own] = [from, to, onto].map((items) => items.map(({ key }) => key)) as [string[], string[], string[]];
  const isReorderedHere = !isSame(
    was.filter((key) => own.includes(key)),
    own.filter((key) => was.includes(key)),
  );
  return isReorderedHere ? threaded(own, is) : threaded(is, own);
}

function threaded(main: string[], others: string[]): string[] {
  const order = [...main];
  others.forEach((key, at) => {
    if (!order.includes(key)) order.splice(order.indexOf(others[at - 1] ?? '') + 1, 0, key);
  });
  return order;
}
