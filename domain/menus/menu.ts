// Menu (着信メニュー): how calls on a line begin by the hour, before anybody of ours is asked: at the client's own desk, with a
// question to be answered by a key, or with us.
import type { Weekday } from '../hours/index.ts';

/** Of one line. The first part whose times fit the moment counts; where none does, a call begins with us. */
export type Menu = { line: string; client: string; parts: readonly MenuPart[] };
export type MenuPart = { when: MenuTimes; begins: Begins };

/**
 * The hours are the client's, as they stand at the moment. With `to` at or before `from` it runs until that time the next day;
 * `holidays`: whether it holds on Japanese holidays too.
 */
export type MenuTimes =
  | { is: 'always' }
  | { is: 'in_hours' }
  | { is: 'out_of_hours' }
  | { is: 'from_to'; days: readonly Weekday[]; from: string; to: string; holidays: boolean };

export type Begins = Leads | ({ is: 'keys' } & Asks);

/**
 * Where a caller is led. Us: the queue, and outside the client's hours whatever is heard then. Desk (自社優先): the client's own
 * telephone, for so many seconds, and then us.
 */
export type Leads = { is: 'us' } | ({ is: 'desk' } & Desk) | { is: 'voicemail' };

/** The number is kept in E.164. */
export type Desk = { number: string; seconds: number };

/** What is asked, and where each key leads; `otherwise`: who presses none of them twice. `{社名}` in the words is the client's name. */
export type Asks = { words: string; keys: readonly MenuKey[]; otherwise: Leads };

/** `label` is what operators and the history call it: クレーム. */
export type MenuKey = { key: string; label: string; leads: Leads };

export type MenuEvent = { client: string; id: string } & (
  | { name: 'menu.set'; data: { parts: number } }
  | { name: 'menu.removed'; data: Record<never, never> }
);
