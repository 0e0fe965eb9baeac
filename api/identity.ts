import { facts } from '@denwaban/domain/identity';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant, named, short } from './shapes.ts';

const fact = z.enum(facts as [(typeof facts)[number]]);
const standing = z.enum(['agrees', 'differs', 'not_on_record', 'not_given']);
const stand = z.enum(['named', 'callback', 'refused']);
const result = z.enum(['matched', 'failed', 'not_enough']);

/** What must agree before anything is said of an order: each of `always`, and `atLeast` of `others`. */
export const identityPolicy = z
  .object({
    isRequired: z.boolean(),
    always: z.array(fact),
    others: z.array(fact),
    atLeast: z.number().int(),
    family: stand,
    proxy: stand,
    tries: z.number().int(),
    failedWords: z.string().max(1000),
  })
  .meta({ id: 'IdentityPolicy' });

const nextStep = z.discriminatedUnion('is', [
  z.object({ is: z.literal('look_up') }),
  z.object({ is: z.literal('ask'), facts: z.array(fact) }),
  z.object({ is: z.literal('ask_relationship') }),
  z.object({ is: z.literal('try_again') }),
  z.object({ is: z.literal('callback'), because: z.enum(['not_matched', 'not_the_person']) }),
  z.object({ is: z.literal('person_to_ring') }),
]);

const who = z.object({ is: z.enum(['self', 'family', 'proxy']), relationship: z.string().max(50).default('') });

/** A check made in a call: how each fact stood, never what was told or what the books say. */
export const identityCheck = z
  .object({
    id,
    at: instant,
    operator: named,
    who: who.required(),
    result,
    facts: z.record(fact, standing),
    /** Orders that it opened to look-ups. */
    orderNumbers: z.array(z.string()),
  })
  .meta({ id: 'IdentityCheck' });
export type IdentityCheckShown = z.output<typeof identityCheck>;

/** What the desk shows of the identity in one call. */
export const identityStanding = z
  .object({
    policy: identityPolicy,
    /** `books`: the facts are compared with the client's orders. `eye`: the operator compares with the client's own page. */
    comparedBy: z.enum(['books', 'eye']),
    checks: z.array(identityCheck),
    triesLeft: z.number().int(),
    isMatched: z.boolean(),
    /** What is to be said now. */
    say: z.string(),
    next: nextStep.nullable(),
  })
  .meta({ id: 'IdentityStanding' });
export type IdentityStanding = z.output<typeof identityStanding>;

const policyShown = z.object({ policy: identityPolicy });

export const getIdentityPolicy = endpoint({
  name: 'getIdentityPolicy',
  method: 'GET',
  path: '/clients/:client/identity',
  door: 'see_clients',
  says: 'What must agree before anything is said of an order of this client.',
  params: byClient,
  answer: policyShown,
});

export const setIdentityPolicy = endpoint({
  name: 'setIdentityPolicy',
  method: 'PUT',
  path: '/clients/:client/identity',
  door: 'edit_clients',
  says: 'Set what must agree before anything is said of an order of this client.',
  params: byClient,
  body: identityPolicy,
  answer: policyShown,
});

export const getOwnIdentityPolicy = endpoint({
  name: 'getOwnIdentityPolicy',
  method: 'GET',
  path: '/company/identity',
  door: 'see_own_company',
  says: 'The same for a contact’s own company.',
  answer: policyShown,
});

export const getIdentity = endpoint({
  name: 'getIdentity',
  method: 'GET',
  path: '/calls/:id/identity',
  door: 'take_calls',
  says: 'What must agree in this call, what was checked so far, and what to say now.',
  params: byId,
  answer: identityStanding,
});

export const checkIdentity = endpoint({
  name: 'checkIdentity',
  method: 'POST',
  path: '/calls/:id/identity',
  door: 'take_calls',
  says: 'Check what the caller told against the client’s books, or note what the operator has compared; only the outcome is kept.',
  params: byId,
  body: z.object({
    who,
    /** As the caller told it, as typed. */
    given: z.partialRecord(fact, short).default({}),
    /** What the operator compared by eye. */
    seen: z.partialRecord(fact, z.enum(['agrees', 'differs'])).default({}),
  }),
  answer: identityStanding,
});
