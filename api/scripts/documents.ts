// The shelf: documents that belong to a manual.
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byClient, byId, id, instant, named, short } from '../shapes.ts';
import { item } from './shapes.ts';

const details = { title: short, product: short };

const documentQuery = z.object({
  ...details,
  product: short.default(''),
  /** Ids of the answers it belongs to, with commas between them. */
  faq: z.string().max(2000).default(''),
});

export const document = z
  .object({
    id,
    ...details,
    faq: z.array(item),
    kind: z.enum(['pdf', 'jpeg', 'png', 'webp']),
    bytes: z.number().int(),
    state: z.enum(['proposed', 'shelved']),
    addedBy: named.extend({ kind: z.enum(['client', 'staff']) }),
    addedAt: instant,
  })
  .meta({ id: 'ManualDocument' });

export type DocumentShown = z.output<typeof document>;

export const listDocuments = endpoint({
  name: 'listDocuments',
  method: 'GET',
  path: '/clients/:client/documents',
  door: 'see_clients',
  says: 'The shelf of a client: PDFs and pictures by product and answer, and what was proposed for it.',
  params: byClient,
  answer: z.object({ documents: z.array(document) }),
});

export const listOwnDocuments = endpoint({
  name: 'listOwnDocuments',
  method: 'GET',
  path: '/company/documents',
  door: 'propose_manual',
  says: 'The shelf of a contact’s own company.',
  answer: z.object({ documents: z.array(document) }),
});

export const addDocument = endpoint({
  name: 'addDocument',
  method: 'POST',
  path: '/clients/:client/documents',
  door: 'draft_manual',
  says: 'Put a PDF or a picture (JPEG, PNG, WebP; up to 20 MB, as its own content type) on a client’s shelf.',
  params: byClient,
  query: documentQuery,
  answer: document,
});

export const offerDocument = endpoint({
  name: 'offerDocument',
  method: 'POST',
  path: '/company/documents',
  door: 'propose_manual',
  says: 'Offer a document for the shelf of a contact’s own company; the agency puts it there.',
  query: documentQuery,
  answer: document,
});

export const editDocument = endpoint({
  name: 'editDocument',
  method: 'PUT',
  path: '/documents/:id',
  door: 'draft_manual',
  says: 'Change what a document is called and what it belongs to.',
  params: byId,
  body: z.object({ ...details, faq: z.array(item).max(50) }),
});

export const shelveDocument = endpoint({
  name: 'shelveDocument',
  method: 'POST',
  path: '/documents/:id/acceptance',
  door: 'publish_manual',
  says: 'Put a document that was offered on the shelf.',
  params: byId,
});

export const withdrawDocument = endpoint({
  name: 'withdrawDocument',
  method: 'DELETE',
  path: '/documents/:id',
  door: 'draft_manual',
  says: 'Take a document from the shelf.',
  params: byId,
});

export const openDocument = endpoint({
  name: 'openDocument',
  method: 'GET',
  path: '/documents/:id/content',
  door: 'see_clients',
  says: 'The document itself, to be looked at in place.',
  params: byId,
});

export const openOwnDocument = endpoint({
  name: 'openOwnDocument',
  method: 'GET',
  path: '/company/documents/:id/content',
  door: 'propose_manual',
  says: 'The same of a contact’s own company.',
  params: byId,
});
