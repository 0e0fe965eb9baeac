// One attempt at media between the two pages. It is never mended: when it fails, another attempt takes its place.
import type { Signal } from '@denwaban/api/exchange';

export type Peer = {
  readonly attempt: string;
  hear(signal: Signal): Promise<void>;
  /** What this page says; null says nothing. */
  speak(track: MediaStreamTrack | null): void;
  close(): void;
};

type PeerState = 'connecting' | 'connected' | 'broken';

type Opening = {
  attempt: string;
  /** The operator's page offers, the caller's answers: one direction, no glare. */
  role: 'offers' | 'answers';
  ice: RTCIceServer[];
  relayOnly?: boolean;
  track: MediaStreamTrack | null;
  say: (signal: Signal) => void;
  heard: (voice: MediaStream) => void;
  became: (state: PeerState) => void;
};

// A network that is away for a moment comes back by itself.
const patience = 5_000;

export function openPeer({ attempt, role, ice, relayOnly, track, say, heard, became }: Opening): Peer {
  const connection = new RTCPeerConnection({ iceServers: ice, iceTransportPolicy: relayOnly ? 'relay' : 'all' });
  const early: RTCIceCandidateInit[] = [];
  let speaking = track;
  let sender: RTCRtpSender | undefined;
  let closed = false;
  let breaking: ReturnType<typeof setTimeout> | undefined;

  connection.onicecandidate = ({ candidate }) => {
    if (!candidate?.candidate) return;
    const { sdpMid, sdpMLineIndex } = candidate;
    say({ kind: 'candidate', attempt, candidate: candidate.candidate, sdpMid, sdpMLineIndex });
  };
  connection.ontrack = ({ track: voice }) => heard(new MediaStream([voice]));
  connection.onconnectionstatechange = () => {
    clearTimeout(breaking);
    const state = connection.connectionState;
    if (state === 'connected') became('connected');
    if (state === 'failed') became('broken');
    if (state === 'disconnected') breaking = setTimeout(() => became('broken'), patience);
  };

  if (role === 'offers') {
    sender = connection.addTransceiver('audio', { direction: 'sendrecv' }).sender;
    void sender.replaceTrack(speaking);
    void describe();
  }

  async function describe(): Promise<void> {
    await connection.setLocalDescription();
    const said = connection.localDescription;
    if (said && !closed) say({ kind: 'description', attempt, type: said.type as 'offer' | 'answer', sdp: said.sdp });
  }

  async function hearDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await connection.setRemoteDescription(description);
    for (const candidate of early.splice(0)) await connection.addIceCandidate(candidate);
    if (description.type !== 'offer') return;
    const [transceiver] = connection.getTransceivers();
    if (!transceiver) return;
    transceiver.direction = 'sendrecv';
    sender = transceiver.sender;
    await sender.replaceTrack(speaking);
    await describe();
  }

  async function hear(signal: Signal): Promise<void> {
    if (closed || signal.attempt !== attempt || signal.kind === 'again') return;
    if (signal.kind === 'description') return hearDescription({ type: signal.type, sdp: signal.sdp });
    const { candidate, sdpMid, sdpMLineIndex } = signal;
    const init = { candidate, sdpMid, sdpMLineIndex };
    if (connection.remoteDescription) await connection.addIceCandidate(init);
    else early.push(init);
  }

  // One signal after the other, or a candidate would overtake its description.
  let last: Promise<void> = Promise.resolve();
  return {
    attempt,
    hear: (signal) => {
      last = last.then(() => hear(signal)).catch(() => closed || became('broken')) as Promise<void>;
      return last;
    },
    speak: (next) => {
      speaking = next;
      void sender?.replaceTrack(next).catch(() => undefined);
    },
    close: () => {
      closed = true;
      clearTimeout(breaking);
      connection.close();
    },
  };
}
