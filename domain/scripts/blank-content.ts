import { usualAbsence } from '../contacts/index.ts';
import type { ScriptContent } from './script.ts';

/** A manual in which nothing is written yet. */
export const blankContent: ScriptContent = {
  greeting: { text: '', reading: '' },
  recordingNotice: '',
  closing: '',
  sales: { rule: 'decline', words: '', sendTo: '' },
  mayTell: [],
  ngWords: [],
  questions: [],
  faq: [],
  procedures: [],
  scope: [],
  people: [],
  absence: usualAbsence,
};
