import type { Command, ListeningMode } from '@denwaban/domain/calls';
import type { Leg } from '../exchange.ts';
import type { Key } from './facts/key-pressed.ts';
import { type End, endOf } from './names.ts';

/** A call as it stands at the engine: what events have told, and what was asked of it. What it is, the books say. */
export type LiveCall = {
  leg: Leg;
  /** The caller's channel. */
  caller: string;
  /**
   * `let_go` by the engine, which has heard nothing for too long, or on our word. `rung` by one of ours, and not on the line yet; `away`,
   * and rung back in turn.
   */
  callerIs: 'rung' | 'there' | 'let_go' | 'gone' | 'away';
  /** Whether the line was taken up: until then the caller hears it ring, or nothing. */
  isUp: boolean;
  /** Operators' channels that are not gone. */
  ends: Map<string, 'ringing' | 'up'>;
  /** Whom we have rung outside, and who is not gone. */
  outside: Map<string, 'ringing' | 'up'>;
  /** Whether there is a place where the caller meets an operator. */
  meets: boolean;
  /** Who has answered at the desk and is awaited on the telephone. */
  awaited: string | null;
  /** Whom to ring once the telephone of whoever is awaited is answered. */
  turn: Extract<Command, { do: 'dial' }> | null;
  /** Whether the caller is not where the others are. */
  isApart: boolean;
  /** Who comes together when somebody outside was told whose call it is. */
  afterWords: { transfer: string; with: 'operator' | 'caller' } | null;
  /** The supervisor who listens, and how. */
  listening: { listening: string; supervisor: string; mode: ListeningMode } | null;
  /** Whether there is an ear at the operator's end. */
  hasEar: boolean;
  /** What is announced to the caller, who meets nobody before it is over; of a call taken over, whatever that may be. */
  playing: readonly string[];
  /** Music of ours, and how often it was played. */
  music: { path: string; round: number } | null;
  /** Whether something may have been kept of it, to be brought in after its end. */
  isRecorded: boolean;
  /** What the caller pressed last. */
  lastKey: Key | null;
  /** The steps carried out. */
  done: Set<number>;
  /** When all that was begun is done: one command after the other. */
  last: Promise<unknown>;
  /** The same of ringing: telephones do not wait for what the caller hears. */
  rung: Promise<unknown>;
  /** And of the recording, for which nobody waits. */
  recorded: Promise<unknown>;
};

export type LiveCalls = ReturnType<typeof liveCalls>;

/** The calls on one engine, as its one driver knows them. */
export function liveCalls() {
  const byCall = new Map<string, LiveCall>();
  const byCaller = new Map<string, LiveCall>();
  let areKnown = false;
  return {
    /** Whether this node drives the engine and knows what is on it. */
    areKnown: (): boolean => areKnown,
    know: (): void => {
      areKnown = true;
    },
    forget: (): void => {
      areKnown = false;
      byCall.clear();
      byCaller.clear();
    },
    add: (leg: Leg, caller: string): LiveCall => {
      const call: LiveCall = {
        ...{
          leg,
          caller,
          callerIs: 'there',
          isUp: false,
          meets: false,
          awaited: null,
          turn: null,
          playing: [],
          music: null,
          isRecorded: false,
        },
        ...{
          isApart: true,
          afterWords: null,
          listening: null,
          hasEar: false,
          lastKey: null,
          outside: new Map(),
          ends: new Map(),
          done: new Set(),
        },
        ...{ last: Promise.resolve(), rung: Promise.resolve(), recorded: Promise.resolve() },
      };
      byCall.set(leg.call, call);
      byCaller.set(caller, call);
      return call;
    },
    /** The caller of a call is another end now, which is rung. */
    comesBack: (call: LiveCall, caller: string): void => {
      byCaller.delete(call.caller);
      byCaller.set(caller, call);
      call.caller = caller;
      call.callerIs = 'rung';
      call.isUp = false;
    },
    find: (call: string): LiveCall | undefined => byCall.get(call),
    /** Whether the caller is on the line. */
    isThere: (call: string): boolean => byCall.get(call)?.callerIs === 'there',
    ofCaller: (channel: string): LiveCall | undefined => byCaller.get(channel),
    ofEnd: (channel: string): { call: LiveCall; end: End } | null => {
      const end = endOf(channel);
      const call = end && byCall.get(end.call);
      return call ? { call, end } : null;
    },
    remove: ({ leg, caller }: LiveCall): void => {
      byCall.delete(leg.call);
      byCaller.delete(caller);
    },
  };
}

/** The operator's end that is up, if it is. */
export function endUpOf({ ends }: LiveCall, operator: string): string | null {
  for (const [channel, state] of ends) if (state === 'up' && endOf(channel)?.operator === operator) return channel;
  return null;
}
