import { z } from 'zod';
import { contact } from './contacts.ts';
import { contract } from './contracts.ts';
import { endpoint } from './endpoint.ts';
import { switchover } from './hours.ts';
import { line } from './lines.ts';
import { byClient, id, short } from './shapes.ts';

const details = z.object({
  code: short,
  name: short,
  reading: short,
  colour: z.enum(['indigo', 'sky', 'teal', 'olive', 'brown', 'rose', 'plum', 'slate']),
  callerNoun: short,
});

export const clientCard = details
  .extend({
    id,
    /** What follows of its journey: only that changes it. */
    state: z.enum(['onboarding', 'live', 'left']),
    /** Whether calls are taken at this moment. */
    open: z.boolean(),
    /** What the company has said about that, where its hours do not decide. */
    switchover: switchover.nullable(),
    tier: z.union([z.literal(1), z.literal(2)]).nullable(),
  })
  .meta({ id: 'ClientCard' });
export type ClientCard = z.output<typeof clientCard>;

export const clientFile = z
  .object({
    client: clientCard,
    lines: z.array(line),
    contacts: z.array(contact),
    contract: contract.nullable(),
  })
  .meta({ id: 'ClientFile' });
export type ClientFile = z.output<typeof clientFile>;

export const listClients = endpoint({
  name: 'listClients',
  method: 'GET',
  path: '/clients',
  door: 'see_clients',
  says: 'The companies the agency answers for.',
  answer: z.object({ clients: z.array(clientCard) }),
});

export const getClient = endpoint({
  name: 'getClient',
  method: 'GET',
  path: '/clients/:client',
  door: 'see_clients',
  says: 'One company with its lines, people and contract in force.',
  params: byClient,
  answer: clientFile,
});

export const addClient = endpoint({
  name: 'addClient',
  method: 'POST',
  path: '/clients',
  door: 'edit_clients',
  says: 'Take on a company.',
  body: details,
  answer: clientCard,
});

export const editClient = endpoint({
  name: 'editClient',
  method: 'PUT',
  path: '/clients/:client',
  door: 'edit_clients',
  says: 'Change a company’s name, reading, code, colour or noun for callers.',
  params: byClient,
  body: details,
  answer: clientCard,
});

export const getCompany = endpoint({
  name: 'getCompany',
  method: 'GET',
  path: '/company',
  door: 'see_own_company',
  says: 'A contact’s own company: its people with their presence, its lines, its contract.',
  answer: clientFile,
});
