import { may as able, type Who } from '../staff/index.ts';
import type { Remark } from './remark.ts';

export type RemarkMay = { take: boolean; settle: boolean };

export function may({ state, owner }: Remark, who: Who & { id: string }): RemarkMay {
  const rechecks = able(who, 'recheck_remarks') && state.is === 'open';
  return { take: rechecks && owner !== who.id, settle: rechecks };
}
