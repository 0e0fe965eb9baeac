import type { StockShown } from '@denwaban/api/stock';
import type { Tone } from '../kit/theme/index.ts';

export const stockTones: Record<StockShown['state'], Tone> = {
  free: 'fine',
  for_people: 'active',
  lent: 'active',
  cooling: 'attention',
  returned: 'quiet',
};
