import { keepPiece, startRecording } from '@denwaban/api/recordings';
import type { Company } from './company.ts';
import { knock } from './knock.ts';

/** The operator's page keeps the first two seconds of a call; the id of the part it began. */
export async function records({ desk, world }: Company, call: string): Promise<string> {
  const { id } = await desk.person.asks(startRecording, { params: { id: call } });
  const sound = { params: { id, piece: 0 }, body: Buffer.from('two seconds') };
  await knock(world.house, keepPiece, sound, { cookie: await desk.person.cookie() });
  return id;
}
