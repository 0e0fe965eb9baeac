// Why this operator: a choice explains itself, in data that the console puts into words.
import { type Candidate, isFree } from './operator.ts';
import type { WaitingCall } from './queue.ts';

export type Why = {
  rule: 'asked_again' | 'only_one_granted' | 'only_one_free' | 'longest_idle';
  idleSeconds: number;
  /** How many may answer for this client, and how many of them were free for this caller. */
  granted: number;
  free: number;
  /** Who was free and idle for longer, and why it was not they. */
  passedOver: PassedOver[];
  /** Whether the caller stood further ahead, since something is owed to them. */
  owed: boolean;
};

export type PassedOver = { operator: string; because: 'passed_on_this_call' | 'given_an_earlier_caller' };

export type Choice = {
  call: WaitingCall;
  chosen: Candidate;
  /** Longest idle first. */
  granted: readonly Candidate[];
  /** Given an earlier caller in the same round. */
  taken: ReadonlySet<string>;
  now: Date;
};

export function why(choice: Choice): Why {
  const { chosen, granted, taken, now } = choice;
  const free = granted.filter((operator) => isFree(operator) && !taken.has(operator.id)).length;
  return {
    rule: rule(choice, free),
    idleSeconds: Math.max(0, Math.floor((now.getTime() - chosen.idleSince.getTime()) / 1000)),
    granted: granted.length,
    free,
    passedOver: passedOver(choice),
    owed: choice.call.owed,
  };
}

function rule({ call, chosen, granted }: Choice, free: number): Why['rule'] {
  if (call.passed.includes(chosen.id)) return 'asked_again';
  if (granted.length === 1) return 'only_one_granted';
  return free === 1 ? 'only_one_free' : 'longest_idle';
}

function passedOver({ chosen, granted, taken }: Choice): PassedOver[] {
  const idleLonger = granted.slice(0, granted.indexOf(chosen)).filter(isFree);
  return idleLonger.map(({ id }) => ({
    operator: id,
    because: taken.has(id) ? 'given_an_earlier_caller' : 'passed_on_this_call',
  }));
}
