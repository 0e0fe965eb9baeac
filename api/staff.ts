import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, short } from './shapes.ts';

const role = z.enum(['operator', 'supervisor', 'manager', 'billing']);

export const staffMember = z
  .object({
    id,
    businessName: z.string(),
    role,
    state: z.enum(['invited', 'active', 'retired']),
    grants: z.array(id),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.output<typeof staffMember>;

export const listStaff = endpoint({
  name: 'listStaff',
  method: 'GET',
  path: '/staff',
  door: 'see_staff',
  says: 'The people of the agency, by business name, with the clients each may answer for.',
  answer: z.object({ staff: z.array(staffMember) }),
});

export const inviteStaff = endpoint({
  name: 'inviteStaff',
  method: 'POST',
  path: '/staff',
  door: 'edit_staff',
  says: 'Invite a person of the agency by mail.',
  body: z.object({ email: z.email().max(320), legalName: short.min(1), businessName: short.min(1), role }),
  answer: staffMember,
});

export const changeStaff = endpoint({
  name: 'changeStaff',
  method: 'PUT',
  path: '/staff/:id',
  door: 'edit_staff',
  says: 'Change a person’s business name or role, or note that they have left (their sessions end).',
  params: byId,
  body: z.object({ businessName: short.min(1), role, state: z.enum(['invited', 'active', 'retired']) }),
  answer: staffMember,
});

export const setGrants = endpoint({
  name: 'setGrants',
  method: 'PUT',
  path: '/staff/:id/grants',
  door: 'grant_clients',
  says: 'Say for which clients a person may answer.',
  params: byId,
  body: z.object({ clients: z.array(id).max(1000) }),
  answer: staffMember,
});
