import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MadePromise } from '../promises/index.ts';
import * as promises from '../promises/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import * as complaints from './index.ts';
import {
  type Complaint,
  type ComplaintAnswer,
  type ComplaintState,
  type Doing,
  emptyComplaint,
  type Owed,
  receive,
  type Severity,
} from './index.ts';

const week = { mon: nine(), tue: nine(), wed: nine(), thu: nine(), fri: nine(), sat: [], sun: [] };
const calendar = { week, holidays: [], exceptions: [] };
const start = new Date('2026-05-07T01:00:00Z');
function nine() {
  return [{ from: '09:00', to: '18:00' }];
}

const at = (now: Date, id = 'suzuki'): Doing => ({ by: { as: 'agency', id }, now, calendar });

function received(changes: Partial<ReturnType<typeof emptyComplaint>> = {}, about: Complaint['about'] = 'service') {
  const read = complaints.readComplaint({ ...emptyComplaint(), ...changes });
  if (isRefusal(read)) throw new Error(JSON.stringify(read));
  const concerned = about === 'operator' ? 'takahashi' : null;
  return receive({ case: 'case', client: 'sakura', about, read, concerned }, at(start)).complaint;
}

/** What may be done to a complaint and to what was promised in it, as one life. */
type World = { complaint: Complaint; promises: MadePromise[]; callbackOpen: boolean; now: Date };
type Step = { does: string; pick: number; minutes: number };

const owed = ({ promises: made, callbackOpen }: World): Owed => ({
  promises: made,
  callback: callbackOpen ? { state: { is: 'open' } } : null,
});

const notAssessed: complaints.Assessment = complaints.notAssessed;

function acted(world: World, { does, pick }: Step): ComplaintAnswer | Refusal | World {
  const { complaint, now } = world;
  const doing = at(now);
  const one = <Value>(values: readonly Value[]) => values[pick % values.length] as Value;
  switch (does) {
    case 'acknowledge':
      return complaints.acknowledge(complaint, one(complaints.howAcknowledged), doing);
    case 'assess':
      return complaints.assess(
        complaint,
        { assessment: notAssessed, severity: one([null, 1, 2, 3, 4] as const), why: '確かめた' },
        doing,
      );
    case 'proceed':
      return complaints.proceed(
        complaint,
        { to: one(complaints.courses), side: one(['agency', 'client', null]), until: null },
        doing,
      );
    case 'respond':
      return complaints.respond(
        complaint,
        { decision: one(complaints.decisions), correction: '交換', prevention: '点検' },
        doing,
      );
    case 'tell':
      return complaints.tellDecision(complaint, doing);
    case 'refuse':
      return complaints.callerRefuses(complaint, { toldOf: [one(complaints.otherWays)], words: '' }, doing);
    case 'external':
      return complaints.goExternal(complaint, '消費生活センター', doing);
    case 'dedicate':
      return complaints.dedicate(complaint, one([null, { staff: 'mori', limitYen: 3000 }]), now);
    case 'ask_closing':
      return complaints.askClosing(complaint, { ending: one(complaints.endings), words: '' }, owed(world), doing);
    case 'return_closing':
      return complaints.returnClosing(complaint, 'まだ', doing);
    case 'close':
      return complaints.close(complaint, { ending: one(complaints.endings), words: '' }, owed(world), doing);
    case 'reopen':
      return complaints.reopen(complaint, doing);
    case 'lapse':
      return complaints.lapse(complaint, now);
    case 'promise': {
      if (complaint.state === 'closed_accepted') return world;
      const made = promises.make(
        {
          id: `p${world.promises.length}`,
          client: 'sakura',
          case: 'case',
          what: '連絡',
          by: one(['agency', 'client']),
          until: new Date(now.getTime() + 3_600_000),
          who: null,
          madeBy: 'suzuki',
        },
        now,
      );
      return isRefusal(made) ? made : { ...world, promises: [...world.promises, made.promise] };
    }
    case 'settle': {
      const settled = world.promises.map((each) =>
        promises.settle(each, { result: one(promises.settlements), words: '理由' }, 'suzuki', now),
      );
      return {
        ...world,
        promises: settled.map((answer, index) =>
          isRefusal(answer) ? (world.promises[index] as MadePromise) : answer.promise,
        ),
      };
    }
    default:
      return { ...world, callbackOpen: pick % 2 === 0 && complaint.state !== 'closed_accepted' };
  }
}

function lived(first: Complaint, steps: readonly Step[], seen: (world: World, answer: unknown) => void): World {
  let world: World = { complaint: first, promises: [], callbackOpen: false, now: start };
  for (const step of steps) {
    const now = new Date(world.now.getTime() + step.minutes * 60_000);
    const answer = acted({ ...world, now }, step);
    if (isRefusal(answer)) world = { ...world, now };
    else world = 'now' in answer ? answer : { ...world, now, complaint: answer.complaint };
    seen(world, answer);
  }
  return world;
}

const does = [
  ...['acknowledge', 'assess', 'proceed', 'respond', 'tell', 'refuse', 'external', 'dedicate', 'ask_closing'],
  ...['return_closing', 'close', 'reopen', 'lapse', 'promise', 'settle', 'callback'],
];
const anyStep = fc.record({
  does: fc.constantFrom(...does),
  pick: fc.nat({ max: 11 }),
  minutes: fc.nat({ max: 3000 }),
});
const anyLife = fc.array(anyStep, { maxLength: 40 });
const anyStart = fc.record({
  about: fc.constantFrom(...complaints.complaintsAbout),
  told: fc.constantFrom('yes', 'no', ''),
  impact: fc.constantFrom('', ...complaints.impactAnswers),
});
const begun = ({ about, told, impact }: { about: Complaint['about']; told: string; impact: string }) =>
  received({ receiptTold: told, impact }, about);

test('on every path an open complaint has a side that owns it and a clock, and so has every open promise', () => {
  fc.assert(
    fc.property(anyStart, anyLife, (first, life) => {
      lived(begun(first), life, ({ complaint, promises: made }) => {
        if (complaint.state === 'closed_accepted') expect(complaint.next).toBeNull();
        else expect(complaint.next?.by.getTime()).toBeGreaterThan(complaint.since.getTime());
        for (const { state, by, until } of made)
          if (state.is === 'open')
            expect([by, until.getTime()]).toEqual([expect.stringMatching('agency|client'), expect.any(Number)]);
      });
    }),
  );
});

test('nothing closes while a promise or a callback is open', () => {
  fc.assert(
    fc.property(anyStart, anyLife, (first, life) => {
      lived(begun(first), life, ({ promises: made, callbackOpen }, answer) => {
        const isClosing =
          answer !== null &&
          typeof answer === 'object' &&
          'events' in answer &&
          (answer as ComplaintAnswer).events.some(({ name }) => name === 'complaint.closed');
        if (isClosing) expect([made.some(({ state }) => state.is === 'open'), callbackOpen]).toEqual([false, false]);
      });
    }),
  );
});

test('a closed complaint can always be opened again, and an open one always be closed once nothing is owed', () => {
  fc.assert(
    fc.property(anyStart, anyLife, (first, life) => {
      const { complaint, now } = lived(begun(first), life, () => {});
      const nothing = { promises: [], callback: null };
      const ended =
        complaint.state === 'closed_accepted'
          ? complaint
          : (
              complaints.close(
                complaint,
                { ending: complaints.usualEnding(complaint), words: '' },
                nothing,
                at(now),
              ) as ComplaintAnswer
            ).complaint;
      expect(ended.state).toBe('closed_accepted');
      const again = complaints.reopen(ended, at(now)) as ComplaintAnswer;
      expect(again.complaint).toMatchObject({ state: 'reopened', ended: null, next: { side: expect.any(String) } });
    }),
  );
});

test('every state is reached by some life', () => {
  const reached = new Set<ComplaintState>([received().state]);
  const plain = (names: readonly string[]) => names.map((name) => ({ does: name, pick: 0, minutes: 1 }));
  const whole = plain(['acknowledge', 'assess', 'proceed', 'respond', 'tell', 'refuse', 'external', 'close', 'reopen']);
  const others = [1, 2].map((pick) => ({ does: 'proceed', pick, minutes: 1 }));
  lived(received(), [...whole, ...others], ({ complaint }) => reached.add(complaint.state));
  lived(received({ receiptTold: 'yes' }), [], () => {});
  expect([...reached].sort()).toEqual([...complaints.complaintStates].sort());
});

test('what happened is told once, and a refusal changes nothing', () => {
  fc.assert(
    fc.property(anyStart, anyLife, (first, life) => {
      let before = begun(first);
      lived(before, life, ({ complaint }, answer) => {
        if (isRefusal(answer)) expect(complaint).toBe(before);
        before = complaint;
      });
    }),
  );
});

test.each<[string, Partial<Record<keyof complaints.Assessment, string>>, Severity]>([
  [
    'an opinion',
    { severity: 'opinion', safety: 'none', complexity: 'clear', impact: 'caller_only', immediateAction: 'not_needed' },
    1,
  ],
  ['nothing asked yet', {}, 2],
  ['an opinion that has to be looked into', { severity: 'opinion', complexity: 'to_investigate' }, 2],
  ['a fault', { severity: 'fault' }, 2],
  ['money lost', { severity: 'money_lost' }, 3],
  ['not the first time', { severity: 'repeated' }, 3],
  ['others struck too', { severity: 'fault', impact: 'others_too' }, 3],
  ['what cannot be done at once', { severity: 'fault', immediateAction: 'not_possible' }, 3],
  ['a danger', { severity: 'opinion', safety: 'danger' }, 4],
  ['somebody hurt', { safety: 'injury' }, 4],
  ['personal data', { impact: 'personal_data' }, 4],
  ['the press', { impact: 'press' }, 4],
  ['a lawyer named', { impact: 'legal' }, 4],
])('%s', (_, answers, severity) => {
  expect(received(answers).severity).toBe(severity);
});

test('a caller told the receipt number is acknowledged; with all five asked, the complaint is assessed on the call', () => {
  expect(received().state).toBe('received');
  expect(received({ receiptTold: 'yes' })).toMatchObject({
    state: 'acknowledged',
    acknowledged: { how: 'on_the_call' },
  });
  const all = {
    severity: 'fault',
    safety: 'none',
    complexity: 'clear',
    impact: 'caller_only',
    immediateAction: 'not_needed',
  };
  expect(received({ receiptTold: 'yes', ...all }).state).toBe('assessed');
  expect(received(all).state).toBe('received');
});

test('whose move it is turns on what it is about, and a dedicated senior takes it over', () => {
  const all = {
    severity: 'fault',
    safety: 'none',
    complexity: 'clear',
    impact: 'caller_only',
    immediateAction: 'not_needed',
    receiptTold: 'yes',
  };
  const service = received(all);
  expect(service.next?.side).toBe('client');
  expect(received(all, 'operator').next?.side).toBe('agency');
  const given = complaints.dedicate(service, { staff: 'mori', limitYen: 3000 }, start) as ComplaintAnswer;
  expect(given.complaint.next?.side).toBe('agency');
  const back = complaints.dedicate(given.complaint, null, start) as ComplaintAnswer;
  expect(back.complaint.next?.side).toBe('client');
});

test('severity 4 runs on the wall, the others keep the client’s hours', () => {
  const evening = new Date('2026-05-08T08:50:00Z');
  const told = { receiptTold: 'no' };
  const by = (changes: object) =>
    receive(
      {
        case: 'c',
        client: 'sakura',
        about: 'service',
        concerned: null,
        read: complaints.readComplaint({ ...emptyComplaint(), ...told, ...changes }) as complaints.ComplaintRead,
      },
      at(evening),
    ).complaint.next?.by.toISOString();
  expect(by({ safety: 'injury' })).toBe('2026-05-08T09:05:00.000Z');
  // 10 minutes on Friday, 50 on Monday.
  expect(by({})).toBe('2026-05-11T00:50:00.000Z');
});

test('another severity than the rule’s has its reason, and a lower one is for a supervisor', () => {
  const grave = received({ safety: 'injury' });
  const { assessment } = grave;
  expect(complaints.isLowered(grave, { assessment, severity: 3, why: '' })).toBe(true);
  expect(complaints.isLowered(grave, { assessment, severity: null, why: '' })).toBe(false);
  expect(complaints.isLowered(grave, { assessment: notAssessed, severity: null, why: '' })).toBe(true);
  expect(complaints.isLowered(received(), { assessment: notAssessed, severity: 3, why: '' })).toBe(false);
  expect(complaints.assess(grave, { assessment, severity: 3, why: ' ' }, at(start))).toMatchObject({
    code: 'incomplete_input',
  });
  const lowered = complaints.assess(
    grave,
    { assessment, severity: 3, why: '医師の診断で異常なし' },
    at(start),
  ) as ComplaintAnswer;
  expect(lowered.complaint).toMatchObject({ severity: 3, override: { severity: 3, by: 'suzuki' } });
  expect(lowered.events).toMatchObject([{ name: 'complaint.assessed', data: { severity: 3, before: 4, byRule: 4 } }]);
});

test('a graver assessment shortens the clock that is running and never lengthens it', () => {
  const mild = received({ receiptTold: 'no' });
  const graver = complaints.assess(
    mild,
    { assessment: { ...notAssessed, safety: 'injury' }, severity: null, why: '' },
    at(start),
  ) as ComplaintAnswer;
  expect(graver.complaint.state).toBe('received');
  expect(graver.complaint.next?.by).toEqual(new Date('2026-05-07T01:15:00Z'));
});

test.each<[string, complaints.ComplaintAsker, Complaint['about'], string]>([
  ['an operator', { as: 'staff', role: 'operator', id: 'suzuki' }, 'service', 'handle respond'],
  ['an operator, of one about an operator', { as: 'staff', role: 'operator', id: 'suzuki' }, 'operator', ''],
  ['the operator complained of', { as: 'staff', role: 'supervisor', id: 'takahashi' }, 'operator', ''],
  ['a supervisor', { as: 'staff', role: 'supervisor', id: 'mori' }, 'operator', 'handle judge respond close'],
  ['a billing clerk', { as: 'staff', role: 'billing', id: 'ito' }, 'service', ''],
  ['the client’s owner', { as: 'client', role: 'owner', id: 'watanabe' }, 'service', 'respond close'],
  ['the client’s staff', { as: 'client', role: 'staff', id: 'sato' }, 'service', 'respond'],
  ['the owner complained of', { as: 'client', role: 'owner', id: 'named' }, 'staff', ''],
])('what is open to %s', (_, asker, about, open) => {
  const complaint = received({ namedEmployee: 'named' }, about);
  const may = Object.entries(complaints.may(asker, complaint));
  expect(
    may
      .filter(([, is]) => is)
      .map(([name]) => name)
      .join(' '),
  ).toBe(open);
});

test('a request to close waits for approval, is returned with a reason, and ends with the next step', () => {
  const asked = complaints.askClosing(
    received(),
    { ending: 'at_once', words: 'ご納得' },
    { promises: [], callback: null },
    at(start),
  ) as ComplaintAnswer;
  expect(asked.complaint).toMatchObject({ state: 'received', closing: { by: 'suzuki' }, next: { side: 'agency' } });
  expect(
    complaints.askClosing(
      asked.complaint,
      { ending: 'at_once', words: '' },
      { promises: [], callback: null },
      at(start),
    ),
  ).toMatchObject({ code: 'closing_already_asked' });
  expect(complaints.returnClosing(asked.complaint, ' ', at(start))).toMatchObject({ code: 'incomplete_input' });
  const returned = complaints.returnClosing(asked.complaint, 'お詫びの記録がない', at(start)) as ComplaintAnswer;
  expect(returned.complaint.closing).toBeNull();
  expect(
    (complaints.acknowledge(asked.complaint, 'by_phone', at(start)) as ComplaintAnswer).complaint.closing,
  ).toBeNull();
});

test('a decision is accepted only once it was told', () => {
  expect(
    complaints.close(received(), { ending: 'accepted', words: '' }, { promises: [], callback: null }, at(start)),
  ).toMatchObject({ code: 'complaint_step_out_of_turn' });
});

test('a clock that ran out is said once', () => {
  const late = new Date('2026-05-08T01:00:00Z');
  const first = complaints.lapse(received(), late);
  expect(first.events).toMatchObject([{ name: 'complaint.overdue', data: { state: 'received', side: 'agency' } }]);
  expect(complaints.lapse(first.complaint, late).events).toEqual([]);
  expect(complaints.dueAt(first.complaint)).toBeNull();
});
