// The desk as its people have it: how much they load and how soon they can work, how soon a key shows while callers wait, and
// how soon a console hears of what happened, with a thousand and with five thousand of them open.
import { cast } from '../database/cast/index.ts';
import { type Person, signIn } from './ask.ts';
import { openConsoles } from './consoles.ts';
import { type Figures, percentile } from './figures.ts';
import { type Ground, standUp } from './ground.ts';
import { openWindow } from './window.ts';

const waiting = 200;

export async function desk(say: (line: string) => void): Promise<Figures> {
  const ground = await standUp({ operators: 1 });
  try {
    const manager = await signIn(ground.base, cast.minato.staff.kato.email, 4);
    const window = await openWindow(ground);
    say('the desk’s first load …');
    const load = await window.load();
    say(`typing while ${waiting} callers wait …`);
    await callersWait(manager, ground);
    const typing = await window.type();
    await window.close();
    const feeds: Figures = {};
    for (const many of [1_000, 5_000]) {
      say(`${many} consoles …`);
      Object.assign(feeds, await feedAt(ground, manager, many));
    }
    manager.leave();
    return {
      first_load_kb_gz: load.bytes / 1000,
      first_load_raw_kb: load.rawBytes / 1000,
      interactive_ms_throttled: load.interactiveMs,
      interactive_ms: load.interactiveAtFullSpeedMs,
      key_to_paint_p50_ms: percentile(typing, 50),
      key_to_paint_p95_ms: percentile(typing, 95),
      ...feeds,
      feed_growth_ratio_1000_to_5000: (feeds.feed_p99_ms_at_5000 ?? 0) / (feeds.feed_p99_ms_at_1000 ?? 1),
    };
  } finally {
    await ground.leave();
  }
}

/** One is talked to, and the others hear the music. */
async function callersWait(manager: Person, { base, operators }: Ground): Promise<void> {
  const line = cast.sakura.lines.number.id;
  const rings = () => manager.ask('POST', '/pretend/calls', { line, from: `0901234${String(1000 + rung++)}` });
  let rung = 0;
  const operator = await signIn(base, operators[0]?.email ?? '');
  await operator.ask('PUT', '/operators/me', { readiness: 'available', reason: null });
  await rings();
  for (let tries = 0; tries < 50; tries++) {
    const { call } = await operator.ask<{ call: { id: string; offer: { id: string } | null } | null }>('GET', '/desk');
    if (call?.offer) {
      await operator.ask('POST', `/calls/${call.id}/answer`, { offer: call.offer.id });
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (let i = 0; i < waiting; i++) await rings();
  operator.leave();
}

const ownEvents = 200;
const everybodysEvents = 20;

/**
 * `feed`: something of the agency's changed, and every console hears of it. `state_feed`: one operator's state changed, and that
 * operator's console hears of it, in the rounds in which such things are told. From the asking to the hint's arrival.
 */
async function feedAt({ base, owner }: Ground, manager: Person, many: number): Promise<Figures> {
  const consoles = await openConsoles({ base, owner, many });
  const client = cast.aoba.id;
  const { client: card } = await manager.ask<{ client: Record<string, unknown> }>('GET', `/clients/${client}`);
  const details = Object.fromEntries(
    ['code', 'name', 'reading', 'colour', 'callerNoun', 'state'].map((name) => [name, card[name]]),
  );
  const everybody: number[] = [];
  for (let i = 0; i < everybodysEvents; i++) {
    const heard = consoles.untilAllHear('client.changed');
    const asked = performance.now();
    await manager.ask('PUT', `/clients/${client}`, { ...details, callerNoun: i % 2 ? '患者様' : 'お客様' });
    everybody.push(...(await heard).map((at) => at - asked));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const own: number[] = [];
  for (let i = 0; i < ownEvents; i++) own.push(await consoles.changesOwnState(i));
  consoles.close();
  return {
    [`feed_p50_ms_at_${many}`]: percentile(everybody, 50),
    [`feed_p99_ms_at_${many}`]: percentile(everybody, 99),
    [`state_feed_p50_ms_at_${many}`]: percentile(own, 50),
    [`state_feed_p99_ms_at_${many}`]: percentile(own, 99),
    [`consoles_deaf_of_${many}`]: many * everybodysEvents - everybody.length,
  };
}
