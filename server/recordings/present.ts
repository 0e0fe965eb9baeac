import type { RecordingShown } from '@denwaban/api/recordings';
import type { ofCall } from './store.ts';

type Part = Awaited<ReturnType<typeof ofCall>>[number];

export function present({
  id,
  call,
  operator,
  operatorName,
  startedAt,
  source,
  type,
  seconds,
  pieces,
  bytes,
}: Part): RecordingShown {
  return {
    id,
    call,
    operator: operator === null ? null : { id: operator, name: operatorName ?? '' },
    startedAt: startedAt.toISOString(),
    ...{ source, seconds, drawn: type === 'audio/wav' },
    pieces: Number(pieces),
    bytes: Number(bytes),
  };
}
