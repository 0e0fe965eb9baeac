import type { CallerState } from '@denwaban/api/exchange';
import type { Call } from '@denwaban/domain/calls';
import { waitAgainWords, welcomeWords } from '@denwaban/domain/clients';
import { isRecorded } from '@denwaban/domain/recordings';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as calls from '../../calls/store.ts';
import { answering } from '../../lines/answering.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Turn } from '../../shell/config.ts';
import { iceServers } from './ice.ts';
import * as store from './store.ts';

/** What the caller's page shows and plays. */
export async function callerState(tx: AgencyTx, id: string, turn: Turn): Promise<CallerState | Refusal> {
  const call = await calls.find(tx, id);
  if (!call) return refuse('not_found');
  const attempt = await store.attemptOf(tx, id);
  return {
    at: tx.now.toISOString(),
    state: stateOf(call),
    position: await store.positionOf(tx, id),
    play: playOf(call),
    words: await wordsOf(tx, call),
    attempt,
    ice: attempt ? iceServers(turn, 'caller', tx.now) : [],
  };
}

function stateOf({ state }: Call): CallerState['state'] {
  switch (state.is) {
    case 'offered':
      return 'waiting';
    case 'spoken':
    case 'wrap_up':
    case 'passed_on':
    // Nobody is rung in a page, or presses keys there.
    case 'dialling':
    case 'choosing':
    case 'at_client':
    case 'kept':
    case 'ringing_back':
      return 'ended';
    // A page takes no messages; it would hear that we are closed.
    case 'speaking':
    case 'closed':
    case 'waiting':
    case 'talking':
    case 'held':
    case 'ended':
      return state.is === 'speaking' ? 'closed' : state.is;
  }
}

function playOf(call: Call): CallerState['play'] {
  switch (stateOf(call)) {
    case 'closed':
      return 'closed';
    case 'waiting':
      return call.answeredAt ? 'please_wait_again' : 'welcome';
    case 'held':
      return 'hold_music';
    case 'talking':
    case 'ended':
      return 'nothing';
  }
}

async function wordsOf(tx: AgencyTx, call: Call): Promise<string> {
  const play = playOf(call);
  if (play === 'please_wait_again') return waitAgainWords;
  if (play !== 'welcome' && play !== 'closed') return '';
  // As the call was met when it arrived, though the client may have opened or closed meanwhile.
  const met = await answering({ ...tx, now: call.arrivedAt }, call.line, isRecorded(call.recording));
  if (!met) return '';
  return met.greeting.open ? welcomeWords(met.client, met.greeting.recordingNotice) : met.greeting.announcement;
}
