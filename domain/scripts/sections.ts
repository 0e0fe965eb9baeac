// Sections: the parts of a manual, each a list of items that can be told apart. What was changed, taken over or confirmed
// is told by section and item.
import { presenceStates, usualAbsence } from '../contacts/index.ts';
import type { SalesRule } from './sales.ts';
import type { ScriptContent } from './script.ts';

export type Section =
  | 'opening'
  | 'scope'
  | 'mayTell'
  | 'faq'
  | 'procedures'
  | 'ngWords'
  | 'questions'
  | 'people'
  | 'absence';

/** In the order of a manual's pages. */
export const sections: readonly Section[] = [
  'opening',
  'scope',
  'mayTell',
  'faq',
  'procedures',
  'ngWords',
  'questions',
  'people',
  'absence',
];

/** `key` tells it from its neighbours, `label` names it to people (a field's name where the item is one), `value` is plain JSON. */
export type Item = { key: string; label: string; value: unknown };

export function itemsOf(content: ScriptContent, section: Section): Item[] {
  switch (section) {
    case 'opening':
      return ofFields(openingOf(content), openingFields);
    case 'absence':
      return ofFields(content.absence, presenceStates);
    case 'ngWords':
      return apart(content.ngWords.map((word) => ({ key: word, label: word, value: word })));
    case 'mayTell':
      return apart(content.mayTell.map((fact) => ({ key: fact.topic, label: fact.topic, value: fact })));
    case 'questions':
      return apart(content.questions.map((asked) => ({ key: asked.id, label: asked.label, value: asked })));
    case 'faq':
      return apart(content.faq.map((each) => ({ key: each.id, label: each.question, value: each })));
    case 'procedures':
      return apart(content.procedures.map((each) => ({ key: each.id, label: nameOf(each), value: each })));
    case 'scope':
      return apart(content.scope.map((line) => ({ key: line.id, label: line.topic, value: line })));
    case 'people':
      return apart(content.people.map((each) => ({ key: each.id, label: each.who, value: each })));
  }
}

/** The content with these items in place of the section's own. */
export function withItems(content: ScriptContent, section: Section, items: readonly Item[]): ScriptContent {
  const values = items.map(({ value }) => value);
  if (section === 'absence') return { ...content, absence: { ...usualAbsence, ...fieldsOf(items) } };
  if (section !== 'opening') return { ...content, [section]: values };
  const { text = '', reading = '', recordingNotice = '', closing = '', ...fields } = fieldsOf(items);
  const { salesRule = 'decline', salesWords: words = '', salesTo: sendTo = '' } = fields;
  const sales = { rule: salesRule as SalesRule['rule'], words, sendTo };
  return { ...content, greeting: { text, reading }, recordingNotice, closing, sales };
}

const openingFields = [
  ...(['text', 'reading', 'recordingNotice', 'closing'] as const),
  ...(['salesRule', 'salesWords', 'salesTo'] as const),
];

function openingOf({ greeting: { text, reading }, recordingNotice, closing, sales }: ScriptContent) {
  const { rule: salesRule, words: salesWords, sendTo: salesTo } = sales;
  return { text, reading, recordingNotice, closing, salesRule, salesWords, salesTo };
}

/** By name and in a fixed order: a database keeps none. */
function ofFields<Name extends string>(fields: Record<Name, string>, names: readonly Name[]): Item[] {
  return names.map((key) => ({ key, label: key, value: fields[key] }));
}

function fieldsOf(items: readonly Item[]): Partial<Record<string, string>> {
  return Object.fromEntries(items.map(({ key, value }) => [key, value as string]));
}

function nameOf({ trouble, product }: { trouble: string; product: string }): string {
  return [product, trouble].filter((part) => part.trim() !== '').join('・');
}

// A draft may bear the same topic twice; the second is told from the first by its place.
function apart(items: Item[]): Item[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const times = (seen.get(item.key) ?? 0) + 1;
    seen.set(item.key, times);
    return times === 1 ? item : { ...item, key: `${item.key}#${times}` };
  });
}
