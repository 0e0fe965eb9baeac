// Why an operator's end is gone, by the causes of ITU-T Q.850 that the engine tells.
import type { Fact, ThirdGone } from '@denwaban/domain/calls';
import type { End } from './names.ts';

const normalClearing = 16;
const userBusy = 17;
const callRejected = 21;
const noUserResponding = 18;
const noAnswer = 19;

/** What it means that a telephone rings no more and was not answered. */
export function ringingOver({ offer, operator }: End, cause: number): Fact {
  switch (cause) {
    case userBusy:
    case callRejected:
      return { fact: 'offer_declined', offer };
    case normalClearing:
    case noUserResponding:
    case noAnswer:
      return { fact: 'offer_lapsed', offer };
    default:
      return { fact: 'operator_lost', operator };
  }
}

/** What it means that a telephone on which the operator was talking is gone: 44 is a silence on the wire for too long. */
export function talkOver({ operator }: End, cause: number): Fact {
  return cause === normalClearing ? { fact: 'hung_up', by: 'operator', operator } : { fact: 'operator_lost', operator };
}

const recoveryOnTimer = 102;

/** Why somebody outside who was rung did not answer. */
export function thirdGoneBy(cause: number): Exclude<ThirdGone, 'hung_up'> {
  switch (cause) {
    case userBusy:
      return 'busy';
    case callRejected:
      return 'declined';
    case normalClearing:
    case noUserResponding:
    case noAnswer:
    case recoveryOnTimer:
      return 'no_answer';
    default:
      return 'unreachable';
  }
}
