import { usualHours } from '../hours/index.ts';
import type { HearingSheet } from './sheet.ts';

/** A sheet on which nothing is told yet. */
export const blankSheet: HearingSheet = {
  ...{ trade: null, business: '', callers: '', callsAMonth: null, tier: 1, wantedFrom: null },
  ...{ week: usualHours.week, holidays: usualHours.holidays, exceptions: [] },
  ...{ people: [], lines: [], greeting: { text: '', reading: '' }, told: {}, mayTell: [], ngWords: [] },
  ...{ sales: { rule: 'decline', words: '', sendTo: '' }, complaints: '', remarks: '' },
};
