// A menu in the making. What was typed for another choice stays there until it is kept: changing one's mind loses nothing.
import type { MenuPartShown } from '@denwaban/api/menus';
import { type Begins, type Leads, type MenuPart, type MenuTimes, menuBounds } from '@denwaban/domain/menus';
import { formatNumber } from '@denwaban/domain/numbers';

type Times = Extract<MenuTimes, { is: 'from_to' }>;

export type DraftTimes = Omit<Times, 'is'> & { is: MenuTimes['is'] };
export type DraftLeads = { is: Leads['is']; number: string; seconds: number };
export type DraftKey = { key: string; label: string; leads: DraftLeads };
export type DraftBegins = Omit<DraftLeads, 'is'> & {
  is: Begins['is'];
  words: string;
  keys: DraftKey[];
  otherwise: DraftLeads;
};
export type DraftPart = { when: DraftTimes; begins: DraftBegins };

/** With us, until somebody says otherwise; about seven rings at a desk. */
export const newLeads: DraftLeads = { is: 'us', number: '', seconds: 20 };
const newTimes: DraftTimes = {
  ...{ is: 'always', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00', holidays: false },
};
const newBegins: DraftBegins = { ...newLeads, words: '', keys: [], otherwise: newLeads };

export const newPart: DraftPart = { when: newTimes, begins: newBegins };

/** A part as it is kept, to be changed. */
export function draftOf({ when, begins }: MenuPart): DraftPart {
  const asked = begins.is === 'keys' ? asksOf(begins) : {};
  const led = begins.is === 'keys' ? { is: begins.is } : leadsOf(begins);
  return { when: { ...newTimes, ...when }, begins: { ...newBegins, ...led, ...asked } };
}

function asksOf({ words, keys, otherwise }: Extract<Begins, { is: 'keys' }>) {
  const known = keys.map(({ key, label, leads }) => ({ key, label, leads: leadsOf(leads) }));
  return { words, keys: known, otherwise: leadsOf(otherwise) };
}

function leadsOf(leads: Leads): DraftLeads {
  if (leads.is !== 'desk') return { ...newLeads, is: leads.is };
  return { ...leads, number: formatNumber(leads.number) };
}

/** A part as it is sent: only what was chosen of it. */
export function partOf({ when, begins }: DraftPart): MenuPartShown {
  return { when: timesSent(when), begins: beginsSent(begins) };
}

function timesSent({ is, days, from, to, holidays }: DraftTimes): MenuPartShown['when'] {
  return is === 'from_to' ? { is, days: [...days], from, to, holidays } : { is };
}

function beginsSent({ is, words, keys, otherwise, ...desk }: DraftBegins): MenuPartShown['begins'] {
  if (is !== 'keys') return leadsSent({ is, ...desk });
  const sent = keys.map(({ key, label, leads }) => ({ key, label, leads: leadsSent(leads) }));
  return { is, words, keys: sent, otherwise: leadsSent(otherwise) };
}

function leadsSent({ is, number, seconds }: DraftLeads) {
  return is === 'desk' ? { is, number, seconds } : { is };
}

/** One more key: the first that is free, from 1 on; 0 comes last, as on a telephone. Null where no more fit. */
export function nextKey(keys: readonly DraftKey[]): DraftKey | null {
  const free = [...'1234567890'].find((digit) => keys.every(({ key }) => key !== digit));
  if (free === undefined || keys.length >= menuBounds.keys[1]) return null;
  return { key: free, label: '', leads: newLeads };
}

export function changedAt<Each>(list: readonly Each[], at: number, change: Partial<Each>): Each[] {
  return list.map((each, place) => (place === at ? { ...each, ...change } : each));
}

export function without<Each>(list: readonly Each[], at: number): Each[] {
  return list.filter((_, place) => place !== at);
}

/** The list with one of it at another place; as it was where there is no such place. */
export function moved<Each>(list: readonly Each[], at: number, to: number): Each[] {
  const [taken] = list.slice(at, at + 1);
  if (taken === undefined || to < 0 || to >= list.length) return [...list];
  return without(list, at).toSpliced(to, 0, taken);
}
