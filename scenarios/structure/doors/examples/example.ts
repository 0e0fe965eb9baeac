import type { Asked } from '../knock.ts';
import type { Place } from '../place.ts';

/** How an endpoint is asked: about what its path names, `at` one place, with what its query and body name, `of` another. */
export type Example = (at: Place, of: Place) => Asked;

export const nothing: Example = () => ({});
export const company: Example = (at) => ({ params: { client: at.client } });
