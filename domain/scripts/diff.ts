import type { ScriptContent } from './script.ts';
import { type Item, itemsOf, type Section, sections } from './sections.ts';

/** One field of an item as it was and as it is, in words; lists one to a line. Empty: it was or is not there. */
export type FieldChange = { field: string; before: string; after: string };

export type Change = {
  section: Section;
  key: string;
  /** What the item is called: a question's label, a fact's topic. */
  label: string;
  is: 'added' | 'removed' | 'changed' | 'reordered';
  fields: FieldChange[];
};

/** What was changed from one content to another, in the order of the manual. */
export function diff(before: ScriptContent, after: ScriptContent): Change[] {
  return sections.flatMap((section) => diffSection(section, itemsOf(before, section), itemsOf(after, section)));
}

function diffSection(section: Section, before: Item[], after: Item[]): Change[] {
  const was = new Map(before.map((item) => [item.key, item]));
  const is = new Map(after.map((item) => [item.key, item]));
  const removed = before.filter(({ key }) => !is.has(key));
  return [
    ...after.flatMap((item) => changeOf(section, was.get(item.key), item)),
    ...removed.flatMap((item) => changeOf(section, item, undefined)),
    ...reordered(
      section,
      before.filter(({ key }) => is.has(key)),
      after.filter(({ key }) => was.has(key)),
    ),
  ];
}

function changeOf(section: Section, before: Item | undefined, after: Item | undefined): Change[] {
  const fields = changedFields(before, after);
  const { key, label } = (after ?? before) as Item;
  if (!before) return [{ section, key, label, is: 'added', fields }];
  if (!after) return [{ section, key, label, is: 'removed', fields }];
  return fields.length === 0 ? [] : [{ section, key, label, is: 'changed', fields }];
}

function changedFields(before: Item | undefined, after: Item | undefined): FieldChange[] {
  const was = before ? wordsOf(before.value) : {};
  const is = after ? wordsOf(after.value) : {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: was[field] ?? '', after: is[field] ?? '' }))
    .filter((each) => each.before !== each.after);
}

function reordered(section: Section, before: Item[], after: Item[]): Change[] {
  const [was, is] = [before, after].map((items) => items.map(({ key }) => key).join('\n'));
  if (was === is) return [];
  const [old, now] = [before, after].map((items) => items.map(({ label }) => label).join('\n')) as [string, string];
  return [{ section, key: '', label: '', is: 'reordered', fields: [{ field: 'order', before: old, after: now }] }];
}

// As people read an item; a database keeps no order of its own.
const places = [
  ...['topic', 'who', 'question', 'label', 'trouble', 'product', 'about', 'minSeverity', 'alsoAsked', 'answer'],
  ...['kind', 'is', 'words', 'from', 'until', 'treatment', 'senior', 'limitYen', 'say', 'choices', 'value'],
  ...['pattern', 'example', 'min', 'max', 'required', 'readBack', 'shownWhen', 'onlyFor', 'onlyAt', 'fills'],
  ...['mayOffer', 'what', 'upToYen', 'neverPromise', 'decides', 'evidence'],
];

/** `{ mayOffer: { what: '交換' } }` as `{ 'mayOffer.what': '交換' }`; the id says nothing to people. */
function wordsOf(value: unknown, path = ''): Record<string, string> {
  if (value === null || value === '') return {};
  if (Array.isArray(value)) return value.length === 0 ? {} : { [path]: value.map(lineOf).join('\n') };
  if (typeof value !== 'object') return { [path || 'words']: String(value) };
  const parts = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .sort(([one], [other]) => places.indexOf(one) - places.indexOf(other));
  return Object.assign({}, ...parts.map(([name, part]) => wordsOf(part, path ? `${path}.${name}` : name)));
}

function lineOf(value: unknown): string {
  return value !== null && typeof value === 'object' ? Object.values(wordsOf(value)).join(' ') : String(value);
}
