import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, short } from './shapes.ts';

export const view = z
  .object({ id, name: z.string(), address: z.string(), shared: z.boolean(), may: z.object({ remove: z.boolean() }) })
  .meta({ id: 'View' });
export type ViewShown = z.output<typeof view>;

export const listViews = endpoint({
  name: 'listViews',
  method: 'GET',
  path: '/views',
  door: 'see_clients',
  says: 'The lists the asker has kept under a name, and those shared with everybody.',
  answer: z.object({ views: z.array(view) }),
});

export const keepView = endpoint({
  name: 'keepView',
  method: 'POST',
  path: '/views',
  door: 'see_clients',
  says: 'Keep a list with its filters under a name, for oneself or, by a supervisor, for everybody.',
  body: z.object({ name: short, address: z.string().max(500), shared: z.boolean().default(false) }),
  answer: view,
});

export const removeView = endpoint({
  name: 'removeView',
  method: 'DELETE',
  path: '/views/:id',
  door: 'see_clients',
  says: 'Throw a view away: one’s own, or, by a supervisor, a shared one.',
  params: byId,
});
