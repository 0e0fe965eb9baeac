import { may as mayPerson, type Who } from '../staff/index.ts';
import type { Callback } from './callback.ts';

export type CallbackMay = { claim: boolean; settle: boolean; passOnDone: boolean };

export function may({ state }: Callback, who: Who): CallbackMay {
  const asClient = mayPerson(who, 'settle_own_callbacks');
  const asStaff = mayPerson(who, 'settle_callbacks');
  return {
    claim: asClient && state.is !== 'done',
    settle: (asClient || asStaff) && state.is !== 'done',
    passOnDone: asStaff && state.is === 'passed_on',
  };
}

/** Whether it is the agency that is to ring. */
export function passOnIsOurs({ state }: Pick<Callback, 'state'>): boolean {
  return state.is === 'passed_on';
}
