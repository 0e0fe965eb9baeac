import { may as mayAsk, type Who } from '../staff/index.ts';
import type { View } from './view.ts';

/** One's own is one's own; what everybody sees is a supervisor's to give and to take away. */
export function may(view: Pick<View, 'owner' | 'shared'>, asker: Who & { person: string }) {
  const isOwn = view.owner === asker.person;
  const leads = mayAsk(asker, 'see_board');
  return {
    see: isOwn || view.shared,
    keep: isOwn && (!view.shared || leads),
    remove: view.shared ? leads : isOwn,
  };
}
