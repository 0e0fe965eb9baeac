import type { CallInHand } from '@denwaban/api/call-shapes';
import type { Agreed } from '@denwaban/domain/scripts';

/** What the client bought, and the table that says how far it goes. */
export function agreedOf({ clientCard, script }: Pick<CallInHand, 'clientCard' | 'script'>): Agreed {
  return { tier: clientCard.tier ?? 1, content: script.content };
}
