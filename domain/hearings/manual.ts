import { freeId, hearingSheet, type ScriptContent, starterContent, starterFor } from '../scripts/index.ts';
import type { HearingSheet } from './sheet.ts';

type Named = { name: string; reading: string };

/** The manual as the sheet would have it: on what is written already, the client's own words are laid. */
export function manualFrom(sheet: HearingSheet, client: Named, written: ScriptContent | null): ScriptContent {
  const base = written && !isUntouched(written, client) ? written : beginning(sheet, client);
  return {
    ...base,
    greeting: greetingOf(sheet, base),
    mayTell: laidOver(base.mayTell, factsOf(sheet), ({ topic }) => topic),
    ngWords: [...new Set([...base.ngWords, ...sheet.ngWords.map((word) => word.trim()).filter((word) => word !== '')])],
    people: peopleOf(sheet, base.people),
    sales: salesOf(sheet, base),
  };
}

function beginning({ trade, told }: HearingSheet, { name, reading }: Named): ScriptContent {
  return trade ? starterFor(trade, { name, reading, told }) : starterContent(name, reading);
}

/** Nobody has written in it since the company was taken on. */
function isUntouched(written: ScriptContent, { name, reading }: Named): boolean {
  return JSON.stringify(inOrder(written)) === JSON.stringify(inOrder(starterContent(name, reading)));
}

// A database keeps no order of the names in a document.
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, inOrder(part)]);
}

function greetingOf({ greeting }: HearingSheet, base: ScriptContent): ScriptContent['greeting'] {
  const [text, reading] = [greeting.text.trim(), greeting.reading.trim()];
  return text === '' ? base.greeting : { text, reading };
}

function factsOf({ trade, told, mayTell }: HearingSheet): ScriptContent['mayTell'] {
  const asked = trade ? hearingSheet(trade) : [];
  const facts = asked.map(({ id, topic }) => ({ topic, words: Object.hasOwn(told, id) ? (told[id] ?? '') : '' }));
  return [...facts, ...mayTell]
    .map(({ topic, words }) => ({ topic: topic.trim(), words: words.trim() }))
    .filter(({ topic, words }) => topic !== '' && words !== '');
}

function peopleOf({ people }: HearingSheet, known: ScriptContent['people']): ScriptContent['people'] {
  const all = [...known];
  for (const person of people) {
    const [who, words] = [person.name.trim(), person.words.trim()];
    if (who === '' || words === '') continue;
    const at = all.findIndex((each) => each.who === who);
    const there = all[at];
    if (there) all[at] = { ...there, words };
    else all.push({ id: freeId('p', all), who, words });
  }
  return all;
}

/** Without words of its own the rule is said in the house's. */
function salesOf({ sales }: HearingSheet, base: ScriptContent): ScriptContent['sales'] {
  const [words, sendTo] = [sales.words.trim(), sales.sendTo.trim()];
  if (words !== '') return { rule: sales.rule, words, sendTo };
  return sales.rule === base.sales.rule && sendTo === ''
    ? base.sales
    : { rule: sales.rule, words: base.sales.words, sendTo };
}

/** What is said anew goes in the place of what was said before of the same thing. */
function laidOver<Item>(before: readonly Item[], said: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const anew = new Map(said.map((item) => [keyOf(item), item]));
  const kept = before.map((item) => anew.get(keyOf(item)) ?? item);
  const known = new Set(before.map(keyOf));
  return [...kept, ...[...anew.values()].filter((item) => !known.has(keyOf(item)))];
}
