import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Complaint, ComplaintAnswer, HowAcknowledged } from './complaint.ts';
import { changed, checkTurn, type Doing, standing, unchanged, within } from './move.ts';
import { afterAcknowledging } from './receive.ts';

/** 7.4: the caller knows that the complaint has arrived. Refuses complaint_closed, complaint_step_out_of_turn. */
export function acknowledge(found: Complaint, how: HowAcknowledged, doing: Doing): ComplaintAnswer | Refusal {
  const turn = checkTurn(found, ['received']);
  if (isRefusal(turn)) return turn;
  return acknowledged(found, how, doing);
}

/** The receipt number was given to the caller: whoever has it knows that the complaint has arrived. Later it says nothing new. */
export function numberGiven(found: Complaint, how: HowAcknowledged, doing: Doing): ComplaintAnswer {
  return found.state === 'received' ? acknowledged(found, how, doing) : unchanged(found);
}

function acknowledged(found: Complaint, how: HowAcknowledged, doing: Doing): ComplaintAnswer {
  const told = { ...found, acknowledged: { how, at: doing.now } };
  const complaint = within(told, afterAcknowledging(told), doing);
  return changed(complaint, { name: 'complaint.acknowledged', data: { ...standing(complaint), how } });
}
