import type { Books } from '../../../shell/agency.ts';
import type { Laid } from './board.ts';
import type * as store from './store.ts';

/** A password sealed by another house's secret has to be entered again; the carrier rejects it meanwhile. */
export function laidOf({ systems }: Books, trunk: store.Kept): Laid {
  return { ...trunk, password: (trunk.sealed && systems.unseal(trunk.sealed)) ?? '' };
}
