import { NotDone } from '../ari/ask.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { type End, endNamed } from '../names.ts';
import { wayRound } from '../neighbours.ts';

// The offer ends by our own clock; this is for a ringing that nobody ends any more.
const mostSeconds = 120;

/** `unreachable`: there is no telephone to be rung. */
export async function ring(
  engine: Engine,
  call: LiveCall,
  end: End,
  timeout = mostSeconds,
): Promise<'rings' | 'unreachable'> {
  const { ari, app } = engine;
  const channelId = endNamed(end);
  call.ends.set(channelId, 'ringing');
  const ringBy = async (endpoint: string): Promise<boolean> => {
    const asks = {
      ...{ channelId, app, endpoint, timeout },
      // Whose sound it will hear; whoever is to be rung yet has none.
      ...(call.callerIs === 'there' ? { originator: call.caller } : {}),
      // By this the desk knows which call is ringing on its telephone.
      variables: { 'PJSIP_HEADER(add,X-Denwaban-Call)': call.leg.call },
    };
    return ari.ask('POST /channels/{channelId}', asks).then(() => true, isNotThere);
  };
  try {
    if (await ringBy(`PJSIP/${end.operator}`)) return 'rings';
    const way = await wayRound(engine, end.operator);
    if (way && (await ringBy(way))) return 'rings';
    call.ends.delete(channelId);
    return 'unreachable';
  } catch (failure) {
    call.ends.delete(channelId);
    throw failure;
  }
}

/** "Allocation failed": it is not registered. */
function isNotThere(failure: unknown): false {
  if (failure instanceof NotDone && failure.status === 500) return false;
  throw failure;
}
