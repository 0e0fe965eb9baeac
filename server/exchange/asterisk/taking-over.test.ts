import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { energy, pieces } from '../../../asterisk/testing/sound/meter.ts';
import { cast } from '../../../database/cast/index.ts';
import { heardBy, type LineOffice, openLineOffice } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { suzuki, takahashi, ito } = cast.minato.staff;

describe.skipIf(!inject('telephones'))('whoever drives the engine', () => {
  let office: LineOffice;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  let operators: Awaited<ReturnType<LineOffice['seats']>>[];
  beforeAll(async () => {
    office = await openLineOffice('apart');
    driver = await office.startDriver();
    await office.playsOwnMusic(2);
    operators = [await office.seats(suzuki), await office.seats(takahashi), await office.seats(ito)];
  });
  afterAll(async () => {
    await driver?.kill();
    await office?.close();
  });

  async function isTalking(operator: (typeof operators)[number], from: string) {
    const caller = await office.ring(from);
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    await heardBy(caller, 'operator');
    const call = await office.call((each) => isFrom(from)(each) && is('talking')(each));
    return { caller, call };
  }

  async function isWaiting(from: string) {
    const caller = await office.ring(from);
    await caller.isAnswered();
    const call = await office.call(isFrom(from));
    return { caller, call };
  }

  test('is killed in the middle of ten calls: nobody hears of it, and each is taken over as it stands, in its place', async () => {
    const [suzukis, takahashis, itos] = operators as [LineOperator, LineOperator, LineOperator];
    // Whoever has been free the longest is rung.
    const talking = [await isTalking(suzukis, '09010000001'), await isTalking(takahashis, '09010000002')] as const;
    const held = await isTalking(itos, '09010000003');
    await itos.act('hold', held.call);
    await heardBy(held.caller, 'music');
    const waiting: Awaited<ReturnType<typeof isWaiting>>[] = [];
    for (let n = 0; n < 7; n++) waiting.push(await isWaiting(`0901000001${n}`));
    await heardBy(waiting[6]!.caller, 'music');

    await driver.kill();
    const talkers = [talking[0].caller, suzukis, talking[1].caller, takahashis];
    const listeners = [held.caller, ...waiting.map(({ caller }) => caller)];
    const sounds = await Promise.all([...talkers, ...listeners].map((each) => each.hears(2)));
    for (const sound of sounds) expect(longestGap(sound)).toBeLessThan(0.05);
    await waiting[1]!.caller.hangsUp();
    driver = await office.startDriver();

    await itos.act('resume', held.call);
    await Promise.all([heardBy(held.caller, 'operator'), heardBy(itos, 'caller')]);
    const gone = await office.callAt(waiting[1]!.call.id, is('ended'));
    expect(gone.state).toEqual({ is: 'ended', how: 'abandoned' });
    const states = (await office.calls()).map(({ state }) => state.is).sort();
    expect(states).toEqual([...Array(3).fill('talking'), ...Array(6).fill('waiting')]);
    // Several times from the beginning, by now.
    await heardBy(waiting[0]!.caller, 'music');
    for (const [n, operator, next] of [
      [0, suzukis, waiting[0]!],
      [1, takahashis, waiting[2]!],
    ] as const) {
      const { caller, call } = talking[n];
      await operator.act('hangUp', call);
      await caller.isLetGo();
      await operator.act('finishWrapUp', call);
      await operator.rings();
      await operator.answers();
      await heardBy(next.caller, 'operator');
      await office.callAt(next.call.id, is('talking'));
    }
  });

  test('is replaced by a program that acts in its name: acts no more, and is there again for what happened meanwhile', async () => {
    const other = await office.replacesDriver();
    const stranger = await office.ring('09010000007');
    await other.isTold('StasisStart');
    expect((await office.calls()).some(isFrom('09010000007'))).toBe(false);
    other.leaves();
    await stranger.isAnswered();
    const { id } = await office.call(isFrom('09010000007'));
    await stranger.hangsUp();
    expect((await office.callAt(id, is('ended'))).state).toEqual({ is: 'ended', how: 'abandoned' });
    await stranger.close();
  });

  test('finds an engine that was killed empty: the books agree, and the next call is taken', async () => {
    const [suzukis] = operators as [LineOperator];
    const before = await office.calls();
    expect(before.map(({ state }) => state.is).sort()).toEqual([
      ...Array(3).fill('talking'),
      ...Array(4).fill('waiting'),
    ]);
    const killed = Date.now();
    await office.restartEngine();
    for (const { id, state } of before) {
      const call = await office.callAt(id, is('wrap_up', 'ended'));
      expect(call.endedBy).toBe('exchange');
      if (state.is === 'waiting') expect(call.state).toEqual({ is: 'ended', how: 'lost' });
    }
    await suzukis.plugsIn();
    await suzukis.act('finishWrapUp', before.find(({ operator }) => operator === suzuki.id)!);
    const { caller, call } = await isTalking(suzukis, '09010000006');
    // A promise, not a measure of speed: it is kept in five, one of which the engine lies dead.
    expect(Date.now() - killed).toBeLessThan(10_000);
    await caller.hangsUp();
    await office.callAt(call.id, is('wrap_up'));
    await office.isEmpty();
  });

  test('has missed a caller, who is found at the next look and welcomed by whoever drives then', async () => {
    await driver.kill();
    const other = await office.replacesDriver();
    const caller = await office.ring('09010000008');
    await other.isTold('StasisStart');
    await office.looks();
    const { id } = await office.call(isFrom('09010000008'));
    other.leaves();
    driver = await office.startDriver();
    await caller.isAnswered();
    await heardBy(caller, 'welcome');
    await caller.hangsUp();
    await office.callAt(id, is('ended'));
    await caller.close();
  });
});

type LineOperator = Awaited<ReturnType<LineOffice['seats']>>;

function isFrom(number: string) {
  return ({ from }: Call) => from.kind === 'number' && from.e164 === `+81${number.slice(1)}`;
}

/** The longest silence in a sound that has none, in seconds. */
function longestGap(sound: Int16Array): number {
  const piece = 0.02;
  const silent = pieces(sound, piece).map((each) => energy(each) < 0.05);
  let [longest, now] = [0, 0];
  for (const isSilent of silent) {
    now = isSilent ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest * piece;
}
