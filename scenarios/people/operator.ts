import * as callbacks from '@denwaban/api/callbacks';
import * as calls from '@denwaban/api/calls';
import * as cases from '@denwaban/api/cases';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { takeCallByHand } from '@denwaban/api/manual-calls';
import * as routing from '@denwaban/api/routing';
import type { OneStrokeEnding } from '@denwaban/domain/calls';
import type { Draft } from '@denwaban/domain/cases';
import { type Person, type Refused, wasRefused } from '../asking.ts';

export type Operator = ReturnType<typeof operator>;
export type Opened = AnswerOf<typeof cases.openCase>;

/** What an operator does at the desk, in the words one would tell it in. Where no call is named, it is the one in hand. */
export function operator(person: Person) {
  const looks = () => person.asks(calls.getDesk);
  const callInHand = async () => {
    const { call } = await looks();
    if (!call) throw new Error('no call at this desk');
    return call;
  };
  const theCall = async (call?: string) => call ?? (await callInHand()).id;
  const on = async (call?: string) => ({ params: { id: await theCall(call) } });
  const becomes = (readiness: 'available' | 'break' | 'signed_off') =>
    person.asks(routing.changeReadiness, { body: { readiness, reason: null } });
  return {
    person,
    looks,
    callInHand,
    isAvailable: () => becomes('available'),
    takesABreak: () => becomes('break'),
    signsOff: () => becomes('signed_off'),
    stepsAway: (reason: string) => person.asks(routing.changeReadiness, { body: { readiness: 'away', reason } }),
    /** A caller on any telephone whatever, named by hand. */
    takesByHand: async (client: string, from: string): Promise<string> =>
      (await person.asks(takeCallByHand, { body: { client, from } })).call,
    answers: async () => {
      const { id, offer } = await callInHand();
      await person.asks(calls.answerCall, { params: { id }, body: { offer: offer?.id ?? '' } });
      return id;
    },
    /** False: the offer has lapsed, or the caller is gone. */
    triesToAnswer: async ({ call, offer }: { call: string; offer: string }): Promise<boolean> =>
      !wasRefused(await person.tries(calls.answerCall, { params: { id: call }, body: { offer } })),
    declines: async () => {
      const { id, offer } = await callInHand();
      await person.asks(calls.declineCall, { params: { id }, body: { offer: offer?.id ?? '' } });
    },
    holds: async (call?: string) => person.asks(calls.holdCall, await on(call)),
    resumes: async (call?: string) => person.asks(calls.resumeCall, await on(call)),
    hangsUp: async (call?: string) => person.asks(calls.hangUp, await on(call)),
    finishes: async (call?: string) => person.asks(calls.finishWrapUp, await on(call)),
    endsAs: async (disposition: OneStrokeEnding, call?: string) =>
      person.asks(calls.disposeCall, { ...(await on(call)), body: { disposition } }),
    /** Types the whole draft as it now stands, over the one last seen. */
    types: async (draft: Draft, call?: string) => {
      const { id, draftRevision: revision } = await person.asks(calls.getCall, await on(call));
      await person.asks(calls.saveDraft, { params: { id }, body: { draft, revision } });
    },
    beginsToType: (draft: Draft, call: string) =>
      person.asks(calls.saveDraft, { params: { id: call }, body: { draft, revision: 0 } }),
    takesMessage: async (draft: Draft, call?: string): Promise<Opened> =>
      person.asks(cases.openCase, { body: { call: await theCall(call), draft } }),
    triesToTakeMessage: async (draft: Draft, call?: string): Promise<Opened | Refused> =>
      person.tries(cases.openCase, { body: { call: await theCall(call), draft } }),
    joins: async (id: string, call?: string): Promise<Opened> =>
      person.asks(cases.joinCase, { params: { id }, body: { call: await theCall(call) } }),
    opens: (id: string) => person.asks(calls.getCall, { params: { id } }),
    reads: (id: string) => person.asks(cases.getCase, { params: { id } }),
    passesOn: (callback: string) => person.asks(callbacks.passOnDone, { params: { id: callback } }),
  };
}
