import { type Example, nothing } from './example.ts';

/** Of the agency’s own people. */
export const ofStaff: Record<string, Example> = {
  listStaff: nothing,
  inviteStaff: () => ({
    body: { email: 'hino@example.jp', legalName: '日野 光', businessName: '日野', role: 'operator' },
  }),
  changeStaff: (at) => ({
    params: { id: at.staff },
    body: { businessName: '日野', role: 'operator', state: 'active' },
  }),
  setGrants: (at, of) => ({ params: { id: at.staff }, body: { clients: [of.client] } }),
};
