import type { ImportKind } from '@denwaban/domain/imports';
import { calls } from './calls.ts';
import { clients } from './clients.ts';
import { contacts } from './contacts.ts';
import { faq } from './faq.ts';
import type { Things } from './things.ts';

export type { Standing, Things } from './things.ts';

export const thingsOf = { clients, contacts, faq, calls } as unknown as Record<ImportKind, Things>;
