import * as calls from '@denwaban/api/calls';
import * as cases from '@denwaban/api/cases';
import type { AnswerOf } from '@denwaban/api/endpoint';
import * as routing from '@denwaban/api/routing';
import type { OneStrokeEnding } from '@denwaban/domain/calls';
import type { Draft } from '@denwaban/domain/cases';
import { type Person, type Refused, wasRefused } from '../asking.ts';

export type Operator = ReturnType<typeof operator>;

/** What an operator does at the desk, in the words one would tell it in. */
export function operator(person: Person) {
  const looks = () => person.asks(calls.getDesk);
  const callInHand = async () => {
    const { call } = await looks();
    if (!call) throw new Error('no call at this desk');
    return call;
  };
  const inHand = async () => ({ params: { id: (await callInHand()).id } });
  const becomes = (readiness: 'seated' | 'available' | 'break' | 'training' | 'signed_off') =>
    person.asks(routing.changeReadiness, { body: { readiness, reason: null } });
  return {
    person,
    looks,
    callInHand,
    isAvailable: () => becomes('available'),
    takesABreak: () => becomes('break'),
    signsOff: () => becomes('signed_off'),
    stepsAway: (reason: string) => person.asks(routing.changeReadiness, { body: { readiness: 'away', reason } }),
    answers: async () => {
      const { id, offer } = await callInHand();
      if (!offer) throw new Error('the call in hand is no longer offered');
      await person.asks(calls.answerCall, { params: { id }, body: { offer: offer.id } });
      return id;
    },
    declines: async () => {
      const { id, offer } = await callInHand();
      await person.asks(calls.declineCall, { params: { id }, body: { offer: offer?.id ?? '' } });
    },
    holds: async () => person.asks(calls.holdCall, await inHand()),
    resumes: async () => person.asks(calls.resumeCall, await inHand()),
    hangsUp: async () => person.asks(calls.hangUp, await inHand()),
    finishes: async () => person.asks(calls.finishWrapUp, await inHand()),
    endsAs: async (disposition: OneStrokeEnding, call?: string) =>
      person.asks(calls.disposeCall, { params: { id: call ?? (await callInHand()).id }, body: { disposition } }),
    /** Types the whole draft as it now stands, over the one last seen. */
    types: async (draft: Draft, call?: string) => {
      const seen = call ? await person.asks(calls.getCall, { params: { id: call } }) : await callInHand();
      const body = { draft, revision: seen.draftRevision };
      await person.asks(calls.saveDraft, { params: { id: seen.id }, body });
    },
    takesMessage: async (draft: Draft, call?: string): Promise<Opened> =>
      person.asks(cases.openCase, { body: { call: call ?? (await callInHand()).id, draft } }),
    triesToTakeMessage: async (draft: Draft): Promise<Opened | Refused> =>
      person.tries(cases.openCase, { body: { call: (await callInHand()).id, draft } }),
    opens: (id: string) => person.asks(calls.getCall, { params: { id } }),
    reads: (id: string) => person.asks(cases.getCase, { params: { id } }),
    isRefused: wasRefused,
  };
}

export type Opened = AnswerOf<typeof cases.openCase>;
