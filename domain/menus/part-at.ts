import { type Calendar, isOpen, type Weekday } from '../hours/index.ts';
import type { Menu, MenuPart, MenuTimes } from './menu.ts';

/** Whether the client's calls are taken at this moment, whatever its calendar says. */
export type MenuMoment = { now: Date; isOpen: boolean };

/** The part by which a call begins at this moment; null: with us. */
export function partAt({ parts }: Pick<Menu, 'parts'>, moment: MenuMoment): MenuPart | null {
  return parts.find(({ when }) => holds(when, moment)) ?? null;
}

function holds(when: MenuTimes, moment: MenuMoment): boolean {
  switch (when.is) {
    case 'always':
      return true;
    case 'in_hours':
      return moment.isOpen;
    case 'out_of_hours':
      return !moment.isOpen;
    case 'from_to':
      return isOpen(calendarOf(when), moment.now);
  }
}

/** Nights, weekdays and holidays are reckoned as those of any calendar. */
function calendarOf({ days, from, to, holidays }: Extract<MenuTimes, { is: 'from_to' }>): Calendar {
  const on = (day: Weekday) => (days.includes(day) ? [{ from, to }] : []);
  return {
    week: {
      ...{ mon: on('mon'), tue: on('tue'), wed: on('wed'), thu: on('thu'), fri: on('fri') },
      ...{ sat: on('sat'), sun: on('sun') },
    },
    holidays: holidays ? 'as_weekday' : [],
    exceptions: [],
  };
}
