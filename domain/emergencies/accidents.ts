import type { Accident } from './legal-clock.ts';

/** What a complaint says of danger and of personal data, as it was assessed. */
export type Told = { category: string | null; safety: string | null; impact: string | null };

/**
 * Which accidents a complaint may be. A product that hurts may be a medicine or a food with function claims as well: which law
 * holds turns on what was sold, so that of harm to health every clock is shown, and the client judges.
 */
export function accidentsIn({ category, safety, impact }: Told): Accident[] {
  const harm: Accident[] = safety === 'injury' ? ['product', 'medicine', 'functional_food'] : [];
  const danger: Accident[] = safety === 'danger' ? ['product'] : [];
  const data: Accident[] = category === 'personal_data' || impact === 'personal_data' ? ['personal_data'] : [];
  return [...harm, ...danger, ...data];
}
