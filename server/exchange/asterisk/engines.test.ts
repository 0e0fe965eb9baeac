import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { energy, pieces } from '../../../asterisk/testing/sound/meter.ts';
import { cast } from '../../../database/cast/index.ts';
import { heardBy, type LineOffice, openLineOffice } from './testing/line-office.ts';

const { suzuki, ito } = cast.minato.staff;

describe.skipIf(!inject('telephones'))('two engines and two nodes', () => {
  let office: LineOffice;
  let nodes: Awaited<ReturnType<LineOffice['startDriver']>>[];
  beforeAll(async () => {
    office = await openLineOffice('apart', {}, 2);
    const [, second] = office.engines;
    // The one knows the second engine alone; the other both, and finds that one in its hands.
    nodes = [await office.startDriver([second!]), await office.startDriver()];
  });
  afterAll(async () => {
    for (const node of nodes ?? []) await node.kill();
    await office?.close();
  });

  const is = (state: Call['state']['is'], number: string) => (call: Call) =>
    call.state.is === state && call.from.kind === 'number' && call.from.e164 === number;

  test('an operator is rung wherever the telephone is, and each call stays in hand when a node is killed', async () => {
    const near = await office.seats(suzuki, 'available', 1);
    const first = await office.ring('05010000001', { at: 1 });
    await first.isAnswered();
    await near.rings();
    await near.answers();
    await Promise.all([heardBy(first, 'operator'), heardBy(near, 'caller')]);
    const one = await office.call(is('talking', '+815010000001'));

    // The caller is on the first engine, the telephone at the second.
    const far = await office.seats(ito, 'available', 1);
    const second = await office.ring('05010000002', { at: 0 });
    await second.isAnswered();
    await far.rings();
    await far.answers();
    await Promise.all([heardBy(second, 'operator'), heardBy(far, 'caller')]);
    const other = await office.call(is('talking', '+815010000002'));
    const waits = await office.ring('05010000003', { at: 1 });
    await waits.isAnswered();
    await office.call(is('waiting', '+815010000003'));

    await nodes.shift()?.kill();
    const sounds = await Promise.all([first, near, second, far].map((each) => each.hears(2)));
    for (const sound of sounds) expect(longestGap(sound)).toBeLessThan(0.05);
    for (const [call, operator, caller] of [
      [one, near, first],
      [other, far, second],
    ] as const) {
      await operator.act('hold', call);
      await heardBy(caller, 'music');
      await operator.act('resume', call);
      await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    }
    await far.act('hangUp', other);
    await second.isLetGo();
    await far.act('finishWrapUp', other);
    await far.rings();
    await far.answers();
    await heardBy(waits, 'operator');
    await waits.hangsUp();
    await first.hangsUp();
    await near.isLetGo();
    await Promise.all([first, second, waits].map((each) => each.close()));
  });
});

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
