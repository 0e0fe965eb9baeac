import { type GoLiveItem, lacksOf, type Readiness } from './go-live.ts';
import type { Journey, LeavingTick } from './journey.ts';
import { leavingLacks, type Remains } from './leaving-steps.ts';

/** What is next for a client: what its stage asks for, until whoever is in charge says otherwise. */
export type NextStep =
  | { is: 'said'; words: string; by: string | null }
  | { is: 'hear' | 'await_application' | 'go_live' | 'answer' | 'gone' | 'dropped' }
  | { is: 'lacks'; item: GoLiveItem }
  | { is: 'leaving'; step: LeavingTick | 'await_last_day'; by: string };

export function nextStep(journey: Journey, readiness: Readiness, remains: Remains): NextStep {
  const { stage, next } = journey;
  if (next) return { is: 'said', ...next };
  switch (stage) {
    case 'inquiry':
      return { is: 'hear' };
    case 'quoted':
      return { is: 'await_application' };
    case 'applied':
    case 'verifying':
      return readiness.verification ? lacking(journey, readiness) : { is: 'lacks', item: 'verification' };
    case 'opening':
      return lacking(journey, readiness);
    case 'live':
      return { is: 'answer' };
    case 'leaving':
    case 'left':
      return onTheWayOut(journey, remains);
  }
}

function lacking(journey: Journey, readiness: Readiness): NextStep {
  const [item] = lacksOf(journey, readiness);
  return item ? { is: 'lacks', item } : { is: 'go_live' };
}

function onTheWayOut(journey: Journey, remains: Remains): NextStep {
  if (journey.droppedWhy !== null) return { is: 'dropped' };
  const { stage, leaving } = journey;
  if (!leaving) return { is: 'gone' };
  const [step] = leavingLacks(journey, remains);
  // The archive and the deletion wait for the last day, unless they are done before.
  if (stage === 'leaving' && step !== 'matters_settled') {
    return { is: 'leaving', step: 'await_last_day', by: leaving.lastDay };
  }
  return step ? { is: 'leaving', step, by: leaving.lastDay } : { is: 'gone' };
}
