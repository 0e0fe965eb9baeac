import { complaintsAbout } from '../complaints/index.ts';
import { isRefusal, oneOf, type Refusal } from '../refusals/index.ts';
import { caseKinds, type Matter } from './case.ts';
import type { Draft } from './draft.ts';

/** What a complaint is about counts only while the kind is a complaint: changing the kind back must not lose it. */
export function readMatter(draft: Pick<Draft, 'kind' | 'complaintAbout'>): Matter | Refusal {
  const kind = oneOf(caseKinds, 'kind', draft.kind);
  if (isRefusal(kind)) return kind;
  if (kind !== 'complaint') return { kind, complaintAbout: null };
  const complaintAbout = oneOf(complaintsAbout, 'complaintAbout', draft.complaintAbout);
  return isRefusal(complaintAbout) ? complaintAbout : { kind, complaintAbout };
}
