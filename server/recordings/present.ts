import type { RecordingShown } from '@denwaban/api/recordings';
import type { ofCall } from './store.ts';

type Part = Awaited<ReturnType<typeof ofCall>>[number];

export function present({ id, call, operator, operatorName, startedAt, pieces, bytes }: Part): RecordingShown {
  return {
    id,
    call,
    operator: operator === null ? null : { id: operator, name: operatorName ?? '' },
    startedAt: startedAt.toISOString(),
    pieces: Number(pieces),
    bytes: Number(bytes),
  };
}
