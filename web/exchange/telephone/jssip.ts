// The telephone as it is made of JsSIP, loaded where there is an engine to be plugged into and nowhere else.
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRTCSessionEvent, RTCSessionEvent } from 'jssip/lib/UA';
import { after } from '../tell.ts';
import type { Plug, PlugIn, Ring, RingHears, Telephone } from './telephone.ts';

const registeredSeconds = 60;
// A network that is away for a moment comes back by itself.
const patience = 5_000;
// By then a dead line has been noticed at its other end.
const mostLeaving = 30_000;
const badPassword = [401, 403, 404, 407];

export const plugIn: PlugIn = (plug, hears) => {
  const agent = agentOf(plug);
  const talks = new Set<Promise<void>>();
  agent.on('registered', () => hears.became('ready'));
  agent.on('disconnected', () => hears.became('lost'));
  agent.on('registrationFailed', ({ response }) =>
    hears.became(response && badPassword.includes(response.status_code) ? 'turned_away' : 'lost'),
  );
  agent.on('newRTCSession', (event: RTCSessionEvent) => {
    if (!isFromOutside(event)) return;
    const ring = ringIn(event);
    if (!ring) return;
    talks.add(ring.over);
    void ring.over.then(() => talks.delete(ring.over));
    hears.rings(ring);
  });
  agent.start();
  return {
    tryAgain: () => agent.register(),
    // Who is on the line is let go by the exchange, which says so on this line.
    unplug: () => void Promise.race([Promise.all(talks), after(mostLeaving)]).then(() => agent.stop()),
  } satisfies Telephone;
};

function agentOf({ user, password, realm }: Plug): UA {
  const address = new URL('/api/telephone/line', window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return new UA({
    sockets: [new WebSocketInterface(address.href)],
    uri: `sip:${user}@${realm}.invalid`,
    ...{ password, realm, register_expires: registeredSeconds },
    // The engine tells by silence on the wire who is dead.
    session_timers: false,
    ...{ connection_recovery_min_interval: 1, connection_recovery_max_interval: 5 },
    user_agent: 'Denwaban',
  });
}

function isFromOutside(event: RTCSessionEvent): event is IncomingRTCSessionEvent {
  return event.session.direction === 'incoming';
}

/** What belongs to no call of ours is told that nobody is there. */
function ringIn({ session, request }: IncomingRTCSessionEvent): Ring | null {
  const call = request.getHeader('X-Denwaban-Call');
  if (call) return ringOf(call, session);
  session.terminate({ status_code: 480 });
  return null;
}

function ringOf(call: string, session: RTCSession): Ring {
  const connection = () => (session.connection ?? null) as RTCPeerConnection | null;
  const over = Promise.withResolvers<void>();
  // JsSIP would hang up on the caller where a connection fails, and as the telephone is unplugged.
  session.terminate = () => {};
  session.on('ended', () => over.resolve());
  session.on('failed', () => over.resolve());
  return {
    call,
    over: over.promise,
    answer: (track, hears) => {
      session.on('peerconnection', ({ peerconnection }) => follow(peerconnection as RTCPeerConnection, hears));
      session.answer({ mediaStream: new MediaStream([track]), pcConfig: { iceServers: [] } });
    },
    speak: (track) => {
      const [sender] = connection()?.getSenders() ?? [];
      void sender?.replaceTrack(track).catch(() => undefined);
    },
    press: (key) => session.isEstablished() && session.sendDTMF(key, { transportType: 'RFC2833' as never }),
    measure: async () => (session.isEstablished() ? ((await connection()?.getStats()) ?? null) : null),
    leave: () => connection()?.close(),
  };
}

function follow(connection: RTCPeerConnection, { heard, became }: RingHears): void {
  let breaking: ReturnType<typeof setTimeout> | undefined;
  connection.addEventListener('track', ({ track }) => heard(new MediaStream([track])));
  connection.addEventListener('connectionstatechange', () => {
    clearTimeout(breaking);
    const state = connection.connectionState;
    if (state === 'connected') became('connected');
    if (state === 'failed') became('broken');
    if (state === 'disconnected') breaking = setTimeout(() => became('broken'), patience);
  });
}
