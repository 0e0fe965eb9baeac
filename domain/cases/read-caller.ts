import { incomplete, isRefusal, oneOf, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { notObtainedReasons } from '../scripts/index.ts';
import { type CallerKind, callerKinds, isCustomer } from './caller-kind.ts';
import type { CallerReference } from './case.ts';
import type { Draft } from './draft.ts';

export type CallerRead = { callerKind: CallerKind; callerReference: CallerReference | null };

/** Of everybody but customers the reference is asked for, or why there is none. */
export function readCaller(draft: Draft): CallerRead | Refusal {
  const callerKind = oneOf(callerKinds, 'callerKind', draft.callerKind || 'customer');
  if (isRefusal(callerKind)) return callerKind;
  if (isCustomer(callerKind)) return { callerKind, callerReference: null };
  const callerReference = readReference(draft);
  return isRefusal(callerReference) ? callerReference : { callerKind, callerReference };
}

function readReference({ callerReference, callerReferenceNotObtained }: Draft): CallerReference | Refusal {
  const given = callerReference.trim();
  const long = tooLong('callerReference', given, 200);
  if (long.length > 0) return refuse('incomplete_input', long);
  if (given !== '') return { given };
  if (callerReferenceNotObtained === '') return incomplete('callerReference', 'required');
  const notObtained = oneOf(notObtainedReasons, 'callerReferenceNotObtained', callerReferenceNotObtained);
  return isRefusal(notObtained) ? notObtained : { notObtained };
}
