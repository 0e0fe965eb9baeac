import { NotDone } from '../ari/ask.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { type End, endNamed } from '../names.ts';

// The offer ends by our own clock; this is for a ringing that nobody ends any more.
const mostSeconds = 120;

/** `unreachable`: there is no telephone to be rung. */
export async function ring(
  { ari, app }: Engine,
  call: LiveCall,
  end: End,
  timeout = mostSeconds,
): Promise<'rings' | 'unreachable'> {
  const channelId = endNamed(end);
  call.ends.set(channelId, 'ringing');
  try {
    await ari.ask('POST /channels/{channelId}', {
      ...{ channelId, app, endpoint: `PJSIP/${end.operator}`, timeout },
      // Whose sound it will hear; whoever is to be rung yet has none.
      ...(call.callerIs === 'there' ? { originator: call.caller } : {}),
      // By this the desk knows which call is ringing on its telephone.
      variables: { 'PJSIP_HEADER(add,X-Denwaban-Call)': call.leg.call },
    });
    return 'rings';
  } catch (failure) {
    call.ends.delete(channelId);
    // "Allocation failed": it is not registered.
    if (failure instanceof NotDone && failure.status === 500) return 'unreachable';
    throw failure;
  }
}
