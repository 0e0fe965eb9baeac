import type { Call } from '@denwaban/domain/calls';
import { rate } from '../../guidance/sound/telephone-sound.ts';
import { writeWav } from '../../guidance/sound/write-wav.ts';
import { leaveMessage } from '../../recordings/leave-message.ts';
import type { Books } from '../../shell/agency.ts';

// What a pretend caller says is heard at once for what it is.
const hertz = 220;
const mostSeconds = 120;

/** A pretend caller has hummed to the machine for as long as the call was. */
export async function leaveHum(books: Books, agency: string, { id, client, arrivedAt, endedAt }: Call): Promise<void> {
  const lasted = ((endedAt ?? arrivedAt).getTime() - arrivedAt.getTime()) / 1000;
  const seconds = Math.min(mostSeconds, Math.floor(lasted));
  const hum = Int16Array.from({ length: seconds * rate }, (_, n) => 4_000 * Math.sin((2 * Math.PI * hertz * n) / rate));
  const sound = seconds > 0 ? writeWav(hum) : null;
  await leaveMessage(books, { agency, client, call: id }, { sound, seconds });
}
