import type { Books } from '../../shell/agency.ts';
import { log } from '../../shell/log.ts';
import type { AriEvent } from './ari/api.ts';
import type { Engine } from './engine.ts';
import { announced } from './facts/announced.ts';
import { callerArrives } from './facts/caller-arrives.ts';
import { callerIsLetGo, callerLeaves } from './facts/caller-leaves.ts';
import { endIsGone } from './facts/end-is-gone.ts';
import { keyPressed } from './facts/key-pressed.ts';
import { earIsGone, earStarts, listenerAnswers, listenerIsGone, operatorIsThere } from './facts/listener.ts';
import { messageFailed, messageRecorded } from './facts/message-recorded.ts';
import { operatorAnswers } from './facts/operator-answers.ts';
import { operatorHolds } from './facts/operator-holds.ts';
import { personChanges, personIsGone } from './facts/person-rung.ts';
import { thirdAnswers, thirdIsGone } from './facts/third-party.ts';
import { outsideOf, snoopOf } from './names.ts';
import { hearTrialEvent } from './trials/hear-trial.ts';
import { trialOf } from './trials/names.ts';

/** Hears events, those of one channel in their order. A failure is the end of that event only: the next look sets it right. */
export function hearing(books: Books, engine: Engine): (event: AriEvent) => void {
  const turns = new Map<string, Promise<void>>();
  return (event) => {
    const about = aboutOf(event);
    const turn = (turns.get(about) ?? Promise.resolve())
      .then(() => hearEvent(books, engine, event))
      .catch((error) => log.error({ err: error, event: event.type }, 'an event of the engine was not heard'))
      .finally(() => {
        if (turns.get(about) === turn) turns.delete(about);
      });
    turns.set(about, turn);
  };
}

function aboutOf(event: AriEvent): string {
  if ('channel' in event) return event.channel.id;
  if ('recording' in event) return event.recording.name;
  return 'playback' in event ? event.playback.id : '';
}

async function hearEvent(books: Books, engine: Engine, event: AriEvent): Promise<void> {
  const trial = trialOf(aboutOf(event));
  if (trial) return hearTrialEvent(books, engine, trial, event);
  switch (event.type) {
    case 'StasisStart': {
      const [kind, ...args] = event.args;
      if (kind === inbound) return callerArrives(books, engine, { channel: event.channel.id, args });
      // One whom we ring outside is there before anybody answers.
      if (outsideOf(event.channel.id)) return;
      if (snoopOf(event.channel.id)) return earStarts(engine, event.channel.id);
      if (await listenerAnswers(books, engine, event.channel.id)) return;
      await operatorAnswers(books, engine, event.channel.id);
      return operatorIsThere(engine, event.channel.id);
    }
    case 'ChannelHangupRequest':
      if (event.soft) callerIsLetGo(engine, event.channel.id);
      return;
    case 'StasisEnd':
      return callerLeaves(books, engine, event.channel.id);
    case 'ChannelDestroyed':
      if (await personIsGone(books, engine, { channel: event.channel.id, cause: event.cause })) return;
      if (outsideOf(event.channel.id))
        return thirdIsGone(books, engine, { channel: event.channel.id, cause: event.cause });
      if (snoopOf(event.channel.id)) return earIsGone(engine, event.channel.id);
      if (await listenerIsGone(books, engine, event.channel.id)) return;
      return endIsGone(books, engine, { channel: event.channel.id, cause: event.cause });
    case 'ChannelStateChange':
      if (await personChanges(books, engine, { channel: event.channel.id, state: event.channel.state })) return;
      if (event.channel.state === 'Up') await thirdAnswers(books, engine, event.channel.id);
      return;
    case 'ChannelDtmfReceived':
      return keyPressed(books, engine, {
        ...{ channel: event.channel.id, key: event.digit, at: Date.parse(event.timestamp) },
      });
    case 'ChannelHold':
      return operatorHolds(books, engine, { channel: event.channel.id, fact: 'held' });
    case 'ChannelUnhold':
      return operatorHolds(books, engine, { channel: event.channel.id, fact: 'resumed' });
    case 'PlaybackFinished':
      return announced(books, engine, event.playback);
    case 'RecordingFinished':
      return messageRecorded(books, engine, event.recording);
    case 'RecordingFailed':
      return messageFailed(books, event.recording.name);
    case 'ApplicationReplaced':
      return;
  }
}

/** The first word of the dialplan's, for a caller from outside. */
export const inbound = 'inbound';
