import * as api from '@denwaban/api/identity';
import type { Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped } from '../shell/ask.ts';
import { checkIdentity } from './check-identity.ts';
import { getIdentity } from './get-identity.ts';
import { getOwnPolicy, getPolicy, setPolicy } from './policies.ts';

export function routes(books: Books): Route[] {
  return [
    scoped(api.getIdentityPolicy, getPolicy),
    scoped(api.setIdentityPolicy, setPolicy),
    scoped(api.getOwnIdentityPolicy, getOwnPolicy),
    scoped(api.getIdentity, getIdentity),
    open(api.checkIdentity, (ask, { asker }) => checkIdentity(books, ask, asker as Asker)),
  ];
}
