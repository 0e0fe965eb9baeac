import type { StockShown } from '@denwaban/api/stock';
import type { Tone } from '../kit/theme/index.ts';

export const stockTones: Record<StockShown['state'], Tone> = {
  free: 'fine',
  lent: 'active',
  cooling: 'attention',
  returned: 'quiet',
};
