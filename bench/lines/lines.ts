// Real lines, in one run on one Asterisk with the same telephones: our exchange with everything behind it, and the engine's own
// app_queue with nothing. Measured is how soon after a caller's INVITE an operator's telephone gets its own.
import { setTimeout as pause } from 'node:timers/promises';
import { openStreet } from '../../asterisk/testing/street.ts';
import { type Figures, percentile } from '../figures.ts';
import { secondsOf } from '../share.ts';
import { openOffice } from './office.ts';
import { openQueue } from './queue.ts';
import { openTelephones, type Ring, ringAtRate } from './sipp.ts';

const many = 150;
const talksMs = 2_000;
const rates = [5, 20, 50];
const seconds = 8;
const ladder = [5, 10, 15, 20, 30, 50, 75, 100, 150];
const rungSeconds = 3;
// A server is up for days: its program and what it has asked of the database are known to it.
const warmUp = { perSecond: 20, seconds: 20 };

/** One of the two: where it is rung, and which caller a telephone was rung for. */
export type Side = {
  name: 'ours' | 'queue';
  to: string;
  callersOf(rings: readonly Ring[]): Promise<Map<string, number>>;
  settled(): Promise<void>;
};

type Measured = { delays: number[]; failed: number; all: number };

export async function lines(say: (line: string) => void): Promise<Figures> {
  const street = await openStreet();
  const telephonesAt = street.address();
  const telephones = openTelephones(telephonesAt);
  const office = await openOffice({ street, many, telephonesAt });
  try {
    const queue = await openQueue(office.engine, office.operators);
    const at = street.caller();
    const measure = async (side: Side, perSecond: number, forSeconds: number): Promise<Measured> => {
      telephones.rings();
      const load = { at, exchange: `${office.address}:5060`, to: side.to, perSecond, seconds: forSeconds, talksMs };
      const rung = await ringAtRate(load);
      await side.settled();
      const answered = await side.callersOf(telephones.rings());
      const delays = [...rung]
        .flatMap(([from, began]) => (answered.get(from) ?? Number.NaN) - began)
        .filter((ms) => ms >= 0);
      return { delays, failed: rung.size - delays.length, all: rung.size };
    };
    const figures: Figures = {};
    const failed = { ours: 0, queue: 0 };
    const sides: Side[] = [office.side, queue];
    for (const side of sides) await measure(side, warmUp.perSecond, warmUp.seconds);
    for (const rate of rates) {
      for (const side of sides) {
        say(`${rate} calls a second, ${side.name} …`);
        const [engineBefore, serverBefore] = [secondsOf(office.engine.pid), secondsOf(office.ground.server)];
        const began = performance.now();
        const { delays, failed: lost } = await measure(side, rate, seconds);
        const took = (performance.now() - began) / 1000;
        failed[side.name] += lost;
        const at_ = `at_${rate}`;
        Object.assign(figures, {
          [`${side.name}_p50_ms_${at_}`]: percentile(delays, 50),
          [`${side.name}_p99_ms_${at_}`]: percentile(delays, 99),
          [`${side.name}_engine_processor_percent_${at_}`]:
            (100 * (secondsOf(office.engine.pid) - engineBefore)) / took,
          [`${side.name}_server_processor_percent_${at_}`]:
            (100 * (secondsOf(office.ground.server) - serverBefore)) / took,
          [`${side.name}_failed_calls_${at_}`]: lost,
        });
      }
    }
    for (const side of sides) {
      say(`the highest rate without a failed call, ${side.name} …`);
      figures[`${side.name}_highest_rate_per_s`] = await highest((rate) => measure(side, rate, rungSeconds));
    }
    return { ...figures, ours_failed_calls: failed.ours, queue_failed_calls: failed.queue };
  } finally {
    await office.close();
    telephones.close();
    street.close();
  }
}

/** Of the ladder's, the one below the first that fails. */
async function highest(measure: (rate: number) => Promise<Measured>): Promise<number> {
  let best = 0;
  for (const rate of ladder) {
    const { failed, all } = await measure(rate);
    if (failed > 0 || all === 0) return best;
    best = rate;
    await pause(500);
  }
  return best;
}
