import { nationalNumber } from '@denwaban/domain/numbers';
import type { WayOut } from '@denwaban/domain/trunks';
import { NotDone } from '../ari/ask.ts';
import type { Engine } from '../engine.ts';

/** By which trunk, under which name of ours (`outsideNamed`), and in which meeting; after so many seconds it is given up. */
export type Dialling = {
  channel: string;
  way: Pick<WayOut, 'trunk' | 'number' | 'shown'>;
  meeting: string;
  seconds: number;
};

/**
 * Rings somebody outside. The end is in the meeting from the first moment: whoever is there hears it ring, and what the carrier
 * says where a number is not in use. `ChannelStateChange` tells of the answer, `ChannelDestroyed` by its cause why there was none.
 * Again, it is rung once. `unreachable`: the trunk is not there.
 */
export async function dial(
  { ari, app }: Pick<Engine, 'ari' | 'app'>,
  { channel, way, meeting, seconds }: Dialling,
): Promise<'rings' | 'unreachable'> {
  const shown = nationalNumber(way.shown);
  try {
    await ari.ask('POST /channels/create', {
      ...{ endpoint: `PJSIP/${nationalNumber(way.number)}@${way.trunk}`, app, channelId: channel },
      // Of a channel that is created, who rings is read where others keep whom they are connected to.
      variables: { 'CALLERID(num)': shown, 'CONNECTEDLINE(num,i)': shown, 'CONNECTEDLINE(num-pres,i)': 'allowed' },
    });
    await ari.ask('POST /bridges/{bridgeId}', { bridgeId: meeting, type: meetingType });
    // Or else whoever is there would be shown instead.
    const asks = { bridgeId: meeting, channel, inhibitConnectedLineUpdates: true };
    await ari.ask('POST /bridges/{bridgeId}/addChannel', asks);
    await ari.ask('POST /channels/{channelId}/dial', { channelId: channel, timeout: seconds });
    return 'rings';
  } catch (failure) {
    if (failure instanceof NotDone && failure.status >= 500) return 'unreachable';
    throw failure;
  }
}

/**
 * Two who are alone in a `mixing` place are joined past the engine's own ears, and nothing tells of the keys they press unless
 * that is asked for.
 */
export const meetingType = 'mixing,dtmf_events';
