import { nationalNumber } from '@denwaban/domain/numbers';
import type { TrialLine } from '../../trial-line.ts';
import { NotDone } from '../ari/ask.ts';
import type { Engine } from '../engine.ts';
import { trialNamed } from './names.ts';

/** Trials on one engine: whoever drives it hears what becomes of them. */
export function trialLineOn({ ari, app }: Pick<Engine, 'ari' | 'app'>): TrialLine {
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
