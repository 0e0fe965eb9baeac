import { isTime } from '../hours/index.ts';
import { leadsTo } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Asks, Begins, Leads, Menu, MenuKey, MenuPart, MenuTimes } from './menu.ts';

/** What may be set, at least and at most. A caller who hears more than four keys has forgotten the first. */
export const menuBounds = {
  parts: [1, 8],
  keys: [1, 9],
  /** Of ringing at a desk. */
  seconds: [5, 120],
  /** Characters: half a minute of speech. */
  words: 300,
  label: 30,
} as const;

type Read<What> = { read: What; problems: Problem[] };

/**
 * The menu as it is kept, numbers in E.164. Refuses incomplete_input by field (`parts.0.begins.keys.1.label`): required, too_long,
 * out_of_range, malformed (a time), not_a_choice (no key of 0 to 9), not_unique (a key twice), menu_part_never_reached, and
 * whatever a number is that is none.
 */
export function readMenu({ parts, ...menu }: Menu): Menu | Refusal {
  const read = parts.map((part, place) => partOf(part, `parts.${place}`));
  const problems = [
    ...outOfRange('parts', parts.length, menuBounds.parts),
    ...read.flatMap((part) => part.problems),
    ...neverReached(parts),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return { ...menu, parts: read.map((part) => part.read) };
}

function partOf({ when, begins }: MenuPart, field: string): Read<MenuPart> {
  const read = beginsOf(begins, `${field}.begins`);
  return { read: { when, begins: read.read }, problems: [...timesProblems(when, `${field}.when`), ...read.problems] };
}

function timesProblems(when: MenuTimes, field: string): Problem[] {
  if (when.is !== 'from_to') return [];
  const { days, from, to } = when;
  return [
    ...(days.length === 0 ? [{ field: `${field}.days`, code: 'required' } as const] : []),
    ...(isTime(from) ? [] : [{ field: `${field}.from`, code: 'malformed' } as const]),
    ...(isTime(to) || to === '24:00' ? [] : [{ field: `${field}.to`, code: 'malformed' } as const]),
  ];
}

function beginsOf(begins: Begins, field: string): Read<Begins> {
  if (begins.is !== 'keys') return leadsOf(begins, field);
  const { read, problems } = asksOf(begins, field);
  return { read: { is: 'keys', ...read }, problems };
}

function asksOf({ words, keys, otherwise }: Asks, field: string): Read<Asks> {
  const said = textOf(words, `${field}.words`, menuBounds.words);
  const known = keys.map((key, place) => keyOf(key, `${field}.keys.${place}`));
  const elsewhere = leadsOf(otherwise, `${field}.otherwise`);
  return {
    read: { words: said.read, keys: known.map(({ read }) => read), otherwise: elsewhere.read },
    problems: [
      ...said.problems,
      ...outOfRange(`${field}.keys`, keys.length, menuBounds.keys),
      ...known.flatMap(({ problems }) => problems),
      ...twice(keys, `${field}.keys`),
      ...elsewhere.problems,
    ],
  };
}

function keyOf({ key, label, leads }: MenuKey, field: string): Read<MenuKey> {
  const named = textOf(label, `${field}.label`, menuBounds.label);
  const led = leadsOf(leads, `${field}.leads`);
  const isKey = /^\d$/.test(key);
  return {
    read: { key, label: named.read, leads: led.read },
    problems: [
      ...(isKey ? [] : [{ field: `${field}.key`, code: 'not_a_choice' } as const]),
      ...named.problems,
      ...led.problems,
    ],
  };
}

function leadsOf(leads: Leads, field: string): Read<Leads> {
  if (leads.is !== 'desk') return { read: leads, problems: [] };
  const rung = leadsTo(leads.number);
  const code = isRefusal(rung) ? rung.code : rung.number === null ? 'number_of_a_service' : null;
  const number = isRefusal(rung) ? leads.number : (rung.number ?? leads.number);
  return {
    read: { ...leads, number },
    problems: [
      ...(code === null ? [] : [{ field: `${field}.number`, code }]),
      ...outOfRange(`${field}.seconds`, leads.seconds, menuBounds.seconds),
    ],
  };
}

function twice(keys: readonly MenuKey[], field: string): Problem[] {
  return keys.flatMap(({ key }, place): Problem[] => {
    const isTaken = keys.slice(0, place).some((earlier) => earlier.key === key);
    return isTaken ? [{ field: `${field}.${place}.key`, code: 'not_unique' }] : [];
  });
}

/** Behind a part that always holds, or two that do so together, none is ever heard. */
function neverReached(parts: readonly MenuPart[]): Problem[] {
  return parts.flatMap((_, place): Problem[] => {
    const before = new Set(parts.slice(0, place).map(({ when }) => when.is));
    const isHidden = before.has('always') || (before.has('in_hours') && before.has('out_of_hours'));
    return isHidden ? [{ field: `parts.${place}.when`, code: 'menu_part_never_reached' }] : [];
  });
}

function textOf(typed: string, field: string, most: number): Read<string> {
  const read = typed.replace(/\s+/g, ' ').trim();
  if (read === '') return { read, problems: [{ field, code: 'required' }] };
  return { read, problems: read.length > most ? [{ field, code: 'too_long' }] : [] };
}

function outOfRange(field: string, value: number, [least, most]: readonly [number, number]): Problem[] {
  if (value === 0 && least > 0) return [{ field, code: 'required' }];
  return Number.isInteger(value) && value >= least && value <= most ? [] : [{ field, code: 'out_of_range' }];
}
