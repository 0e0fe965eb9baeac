import type { CallLine } from '@denwaban/api/call-shapes';
import { instant, type Say } from '../kit/words/index.ts';

/** How long a conversation took, '3:12'; nothing while it lasts or where there was none. */
export function lengthOf({ answeredAt, endedAt }: Pick<CallLine, 'answeredAt' | 'endedAt'>, say: Say): string | null {
  return answeredAt && endedAt ? between(answeredAt, endedAt, say) : null;
}

/** How long a caller waited for us, or until they gave up. */
export function waitOf({ arrivedAt, answeredAt, endedAt }: CallLine, say: Say): string | null {
  const until = answeredAt ?? endedAt;
  return until && between(arrivedAt, until, say);
}

function between(from: string, to: string, say: Say): string {
  return say.clock((instant(to).getTime() - instant(from).getTime()) / 1000);
}
