import { createHash } from 'node:crypto';
import { keepPiece, startRecording } from '@denwaban/api/recordings';
import type { Call } from '@denwaban/domain/calls';
import * as calls from '@denwaban/server/calls/store.ts';
import { peakMeter } from '@denwaban/server/recordings/peaks.ts';
import * as recordings from '@denwaban/server/recordings/store.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import { wavOf } from '@denwaban/server/testing/wav.ts';
import type { Company } from './company.ts';
import type { Example } from './examples/example.ts';
import { knock } from './knock.ts';
import type { Place } from './place.ts';

/** The operator's page keeps the first two seconds of a call; the id of the part it began. */
export async function records({ desk, world }: Company, call: string): Promise<string> {
  const { id } = await desk.person.asks(startRecording, { params: { id: call } });
  const sound = { params: { id, piece: 0 }, body: Buffer.from('two seconds') };
  await knock(world.house, keepPiece, sound, { cookie: await desk.person.cookie() });
  return id;
}

/** What came of the same call by telephone, as it is drawn. */
export async function isDrawn({ client, world: { house } }: Company, call: string): Promise<string> {
  const [id, type] = [newId(), 'audio/wav'] as const;
  const sound = wavOf({ rate: 8_000, bits: 16, sides: 2, hertz: 440, seconds: 1 });
  const sha256 = createHash('sha256').update(sound).digest('hex');
  await house.books.shelf.keep({ agency: client.agency, recording: id, piece: 0, sha256, type }, sound);
  const meter = peakMeter(2);
  meter.add(sound.subarray(44));
  await inAgency(house.books, { as: 'staff', agency: client.agency, by: theHouse }, async (tx) => {
    const part = { id, client: client.id, call, operator: null, startedAt: tx.now, type, source: 'exchange' } as const;
    await recordings.add(tx, part);
    await recordings.addPiece(tx, part, { piece: 0, bytes: sound.length, sha256 });
    await recordings.addPeaks(tx, part, meter.end());
  });
  return id;
}

/** An exchange keeps the sound of this call. */
export async function isRecorded({ client, world: { house } }: Company, id: string): Promise<string> {
  await inAgency(house.books, { as: 'staff', agency: client.agency, by: theHouse }, async (tx) => {
    const call = (await calls.lock(tx, id)) as Call;
    await calls.save(tx, { ...call, recording: { is: 'running', minutes: 3 } });
  });
  return id;
}

const policy = { records: true, resumesAfterMinutes: 5 };
const atPlace = (id: (at: Place) => string) => (at: Place) => ({ params: { id: id(at) } });

export const ofRecordings: Record<string, Example> = {
  startRecording: atPlace((at) => at.call.talking),
  keepPiece: (at) => ({ params: { id: at.recording, piece: 1 }, body: Buffer.from('two more seconds') }),
  listRecordings: atPlace((at) => at.call.talking),
  listOwnRecordings: atPlace((at) => at.call.talking),
  listen: atPlace((at) => at.recording),
  listenToOwn: atPlace((at) => at.recording),
  getWave: atPlace((at) => at.drawn),
  getOwnWave: atPlace((at) => at.drawn),
  pauseRecording: atPlace((at) => at.call.held),
  resumeRecording: atPlace((at) => at.call.held),
  getRecordingPolicy: (at) => ({ params: { client: at.client } }),
  setRecordingPolicy: (at) => ({ params: { client: at.client }, body: policy }),
};
