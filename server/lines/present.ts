import type { LineShown } from '@denwaban/api/lines';
import type { Line } from '@denwaban/domain/lines';

export function lineShown({ id, client, kind, label, number, buttonKey, exchange, state }: Line): LineShown {
  return { id, client, kind, label, number, buttonKey, exchange, state };
}
