import type { OperatorShown } from '@denwaban/api/routing';
import type { Tone } from '../kit/theme/index.ts';

/** What an operator's state means to the floor: on a call, ready, or not there. */
export function toneOf(state: OperatorShown['state']): Tone {
  switch (state) {
    case 'available':
      return 'fine';
    case 'offered':
    case 'dialling':
    case 'talking':
    case 'wrap_up':
      return 'active';
    case 'held':
    case 'away':
      return 'attention';
    case 'seated':
    case 'break':
    case 'training':
    case 'signed_off':
      return 'quiet';
  }
}
