import { usualRates } from '@denwaban/domain/tolls';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import { add as addTrunk } from '../exchange/asterisk/trunks/trunks.ts';
import type { TrialLeg } from '../exchange/trial-line.ts';
import { addLine } from '../lines/add-line.ts';
import * as scripts from '../scripts/store.ts';
import { tick } from '../shell/due.ts';
import { add as addStock } from '../stock/stock.ts';
import { allowed, takeOn } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import * as tolls from '../tolls/store.ts';
import { trialDue } from './due.ts';
import { hearTrial } from './hear.ts';
import { beginTrial, giveUp, list } from './trials.ts';

const noon = new Date('2026-05-13T12:00:00+09:00');
const mine = '090-1234-5678';
let office: Office;
let agency: TestAgency;
let client: string;
let line: string;
let rung: { leg: TrialLeg; shown: string }[];
let down: string[];
let answers: 'rings' | 'unreachable';

beforeAll(async () => {
  office = await openOffice(noon.toISOString());
  agency = await office.foundAgency();
  const moved = { kind: 'asterisk', can: [], reach: 'in_books', carryOut: async () => {} } as const;
  office.books.exchanges = new Map([['asterisk', moved]]);
  office.books.trialLine = {
    ring: async (leg, { shown }) => {
      rung.push({ leg, shown });
      return answers;
    },
    putDown: async ({ trial }) => void down.push(trial),
  };
  const body = {
    ...{ name: '本社の外線', joins: 'address', host: 'carrier.example.jp', port: 5060, account: '', password: '' },
    ...{ peers: ['192.0.2.1'], mostCalls: 8, rings: ['fixed', 'mobile', 'ip', 'free'], shownNumber: null },
    ...{ rates: usualRates, mostYenADay: 10_000, state: 'open' },
  } as const;
  const trunk = allowed(await agency.asManager((tx) => addTrunk(tx, ask({ body: { ...body } as never })))).id;
  allowed(await agency.asManager((tx) => addStock(tx, ask({ body: { trunk, numbers: ['03-7777-0001'] } }))));
  client = (await takeOn(agency, { code: 'try' })).id;
  await agency.asManager((tx) => scripts.save(tx, { ...cast.sakura.script, id: tx.id(), client, number: 2 }));
  const typed = { kind: 'number', label: '代表', number: '03-7777-0001', exchange: 'asterisk' } as const;
  line = allowed(await agency.asManager((tx) => addLine(tx, ask({ params: { client }, body: typed })))).id;
});
beforeEach(() => {
  [rung, down, answers] = [[], [], 'rings'];
});
afterAll(() => office.close());

const begins = (number = mine) =>
  agency.asManager((tx) => beginTrial(tx, ask({ params: { id: line }, body: { number } }), agency.manager));
const shown = async () => allowed(await agency.asManager((tx) => list(tx, ask({ params: { client } })))).trials.at(-1);
const hears = (fact: Parameters<typeof hearTrial>[2]) => hearTrial(office.books, rung[0]!.leg, fact);
const later = async (seconds: number) => {
  office.setTime(new Date(office.books.clock.now().getTime() + seconds * 1000).toISOString());
  await tick(office.books, { trial: (due) => trialDue(office.books, due) });
};
const running = () => agency.asManager((tx) => tolls.allRunning(tx));

test('a telephone is rung in the line’s name, is heard, and rings the line back', async () => {
  const trial = allowed(await begins());
  expect(rung).toEqual([{ leg: { agency: agency.id, client, trial: trial.id }, shown: '+81377770001' }]);
  expect(await begins()).toMatchObject({ code: 'trial_under_way' });
  expect(await running()).toMatchObject([{ purpose: 'line_test', answeredAt: null, by: agency.manager.person }]);

  await hears({ fact: 'answered' });
  await hears({ fact: 'spoken', loudness: 0.125 });
  await hears({ fact: 'down', why: 'no_answer' });
  expect(await running()).toEqual([]);
  expect(await shown()).toMatchObject({ state: 'ringing_back', loudness: 0.125, isHeard: true });

  const other = { kind: 'number', e164: '+819099999999' } as const;
  allowed(await agency.asManager((tx) => arrive(tx, { line, from: other })));
  await later(2);
  expect(await shown()).toMatchObject({ state: 'ringing_back' });
  const from = { kind: 'number', e164: '+819012345678' } as const;
  const call = allowed(await agency.asManager((tx) => arrive(tx, { line, from })));
  await later(2);
  expect(await shown()).toMatchObject({ state: 'passed', call: call.id, until: null });
});

test('what nobody hears of any more is put down and costs no more; who does not ring back has failed', async () => {
  const lost = allowed(await begins());
  await hears({ fact: 'answered' });
  await later(60);
  expect(await shown()).toMatchObject({ state: 'failed', why: 'lost' });
  expect([down, await running()]).toEqual([[lost.id], []]);
});

test('given up, the telephone is put down', async () => {
  const trial = allowed(await begins());
  allowed(await agency.asManager((tx) => giveUp(tx, ask({ params: { id: trial.id } }))));
  expect(await shown()).toMatchObject({ state: 'failed', why: 'given_up' });
  expect(down).toEqual([trial.id]);
  await hears({ fact: 'down', why: 'no_answer' });
  expect([await shown(), await running()]).toMatchObject([{ why: 'given_up' }, []]);
});

test('a trunk that is not there has failed it at once', async () => {
  answers = 'unreachable';
  allowed(await begins());
  expect(await shown()).toMatchObject({ state: 'failed', why: 'unreachable' });
  expect(await running()).toEqual([]);
});

test.each([
  ['12345', { code: 'incomplete_input', problems: [{ field: 'number' }] }],
  ['03-7777-0001', { code: 'number_leads_back' }],
  ['0990-123-456', { code: 'number_premium' }],
])('%s is not rung', async (number, refusal) => {
  expect(await begins(number)).toMatchObject(refusal);
  expect(rung).toEqual([]);
});
