import type { Books } from '../../shell/agency.ts';
import type { Engine } from './engine.ts';
import { bringIn } from './facts/message-recorded.ts';
import type { Sight } from './look.ts';
import { messageNamed, messageOf } from './names.ts';

const headBytes = 44;
const bytesPerSecond = 16_000;

/** Brings in what callers said while nobody of ours was there to hear that they had finished. */
export async function bringInMessages(books: Books, engine: Engine, { channels, booked }: Sight): Promise<void> {
  const there = new Set(channels.map(({ id }) => id));
  const speaking = new Set(booked.flatMap(({ call, channel }) => (there.has(channel) ? [call.id] : [])));
  for (const { name } of (await engine.ari.ask('GET /recordings/stored', {})) ?? []) {
    const leg = messageOf(name);
    if (!leg || speaking.has(leg.call)) continue;
    const sound = await engine.ari.takeRecording(messageNamed(leg));
    if (sound) await bringIn(books, engine, leg, Math.floor((sound.length - headBytes) / bytesPerSecond));
  }
}
