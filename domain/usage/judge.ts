import type { Disposition, Ended } from '../calls/index.ts';
import type { ComplaintAbout } from '../complaints/index.ts';
import type { CountCondition, CountRules, CountVerdict } from '../contracts/index.ts';

/** What the rules look at. `talkedSeconds` runs from our answer to the end of the line, or to where we left it to others; 0 when nobody answered. */
export type JudgedCall = {
  endedHow: Ended['how'];
  disposition: Disposition | null;
  talkedSeconds: number;
  /** Of what the complaints are that were taken in it. */
  complaintsAbout: readonly ComplaintAbout[];
  /** It rang before its client was live. */
  isTest: boolean;
};

/** The first rule whose conditions all hold; what none judges is judged by `otherwise`. */
export function judge(call: JudgedCall, { inOrder, otherwise }: CountRules): CountVerdict {
  return inOrder.find(({ when }) => when.every((condition) => holds(condition, call))) ?? otherwise;
}

function holds(condition: CountCondition, call: JudgedCall): boolean {
  const { endedHow, disposition, talkedSeconds, complaintsAbout, isTest } = call;
  switch (condition.is) {
    case 'ended':
      return endedHow === condition.how;
    case 'disposed':
      return disposition === condition.as;
    case 'talked_under':
      return talkedSeconds < condition.seconds;
    case 'test_call':
      return isTest;
    case 'complaint_about':
      return complaintsAbout.includes(condition.about);
  }
}
