import { nationalNumber } from '@denwaban/domain/numbers';
import type { TrialLine } from '../../trial-line.ts';
import { NotDone } from '../ari/ask.ts';
import type { Engine } from '../engine.ts';
import { trialNamed } from './names.ts';

/** Trials on the first engine that rings them: whoever drives it hears what becomes of them. */
export function trialLineOn(engines: readonly Pick<Engine, 'ari' | 'app'>[]): TrialLine {
  const lines = engines.map(lineOf);
  return {
    ring: async (...asked) => {
      for (const line of lines) if ((await line.ring(...asked).catch(() => 'unreachable')) === 'rings') return 'rings';
      return 'unreachable';
    },
    putDown: async (leg) => {
      await Promise.allSettled(lines.map((line) => line.putDown(leg)));
    },
  };
}

function lineOf({ ari, app }: Pick<Engine, 'ari' | 'app'>): TrialLine {
  return {
    ring: async (leg, way, timeout) => {
      const [endpoint, callerId] = [`PJSIP/${nationalNumber(way.number)}@${way.trunk}`, nationalNumber(way.shown)];
      try {
        await ari.ask('POST /channels/{channelId}', { channelId: trialNamed(leg), app, endpoint, callerId, timeout });
        return 'rings';
      } catch (failure) {
        if (failure instanceof NotDone && failure.status >= 500) return 'unreachable';
        throw failure;
      }
    },
    putDown: async (leg) => {
      await ari.ask('DELETE /channels/{channelId}', { channelId: trialNamed(leg) });
    },
  };
}
