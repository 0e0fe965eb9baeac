// What is looked for: it stands in the page's address, so that a search can be gone back to and handed on.

export const states = ['open', 'closed'] as const;
const caseKinds = ['inquiry', 'complaint', 'order', 'reservation', 'other'] as const;
export const kindsFor = { agency: [...caseKinds, 'caller'], client: caseKinds } as const;

export type Looked = {
  q?: string | undefined;
  client?: string | undefined;
  kind?: (typeof kindsFor.agency)[number] | undefined;
  state?: (typeof states)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

export function lookedIn({ q, client, kind, state, from, to }: Record<string, unknown>): Looked {
  return {
    // A receipt number in an address is read as a number.
    q: typeof q === 'number' ? String(q) : text(q),
    client: text(client),
    kind: kindsFor.agency.find((each) => each === kind),
    state: states.find((each) => each === state),
    from: day(from),
    to: day(to),
  };
}

const text = (given: unknown) => (typeof given === 'string' && given !== '' ? given : undefined);
const day = (given: unknown) => (/^\d{4}-\d\d-\d\d$/.test(String(given)) ? String(given) : undefined);
