import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { rate, type Sound } from '../sound/sound.ts';
import { fromUlaw, toUlaw } from '../sound/ulaw.ts';
import { type KeyPacket, keyMoments, keyOf } from './keys.ts';
import { keyPayload, readPacket, soundPayload, writePacket } from './packets.ts';
import { openTape } from './tape.ts';

/** The mouth and ear of a telephone: sound as it goes over the wire (RTP, μ-law, 50 packets a second). */
export type Voice = {
  port: number;
  /** Begins to send; before it is known where to, nothing leaves. */
  towards(address: string, port: number): void;
  /** From now on, over and over. */
  says(sound: Sound): void;
  /** One of 0-9, * and #, after those that are being pressed; nothing is said meanwhile. */
  presses(key: string): void;
  /** What arrives during the next so many seconds; what does not arrive is silence. */
  hears(seconds: number): Promise<Sound>;
  /** The keys pressed at the other end so far. */
  keys(): string;
  close(): void;
};

const samples = rate / 50;

export async function openVoice(address: string): Promise<Voice> {
  const socket = await bind(address);
  const tape = openTape();
  const keys: string[] = [];
  let to: [port: number, address: string] | null = null;
  let said: Buffer = Buffer.alloc(samples, 0xff);
  let [sequence, timestamp] = [0, 0];
  const pressed: KeyPacket[][] = [];
  let pressedAt = 0;
  const send = (packet: { payload: number; marker: boolean; timestamp: number; body: Buffer }) => {
    if (to) socket.send(writePacket({ ...packet, sequence: sequence++ }), ...to);
  };
  const press = (packets: readonly KeyPacket[]) => {
    if (packets[0]?.marker) pressedAt = timestamp;
    for (const packet of packets) send({ ...packet, payload: keyPayload, timestamp: pressedAt });
  };
  const speak = () => {
    const rest = said.subarray(timestamp % said.length);
    const body = Buffer.concat([rest, said]).subarray(0, samples);
    send({ payload: soundPayload, marker: timestamp === 0, timestamp, body });
  };
  const stop = fiftyTimesASecond(() => {
    const packets = pressed.shift();
    if (packets) press(packets);
    else speak();
    timestamp += samples;
  });
  socket.on('message', (bytes) => {
    const { payload, marker, body, ...stamp } = readPacket(bytes);
    if (payload === soundPayload) tape.hear({ ...stamp, sound: fromUlaw(body) });
    if (payload === keyPayload && marker) keys.push(keyOf(body));
  });
  return {
    port: socket.address().port,
    towards: (there, port) => {
      to = [port, there];
    },
    says: (sound) => {
      said = toUlaw(sound);
    },
    presses: (key) => {
      pressed.push(...keyMoments(key));
    },
    hears: async (seconds) => {
      const from = tape.now();
      await pause(seconds * 1000);
      return tape.between(from, from + Math.round(seconds * rate));
    },
    keys: () => keys.join(''),
    close: () => {
      stop();
      socket.close();
    },
  };
}

async function bind(address: string): Promise<Socket> {
  const socket = createSocket('udp4').unref();
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

/** On the average, however late the machine is now and then. */
function fiftyTimesASecond(work: () => void): () => void {
  const began = performance.now();
  let done = 0;
  const ticking = setInterval(() => {
    for (const due = (performance.now() - began) / 20; done < due; done++) work();
  }, 10);
  return () => clearInterval(ticking);
}
