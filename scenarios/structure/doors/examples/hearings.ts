import { blankSheet } from '@denwaban/domain/hearings';
import { aRecord, aSuspicion } from '../newcomer.ts';
import { company, type Example } from './example.ts';
import { pdf } from './files.ts';

/** Of hearing sheets, and of who a company was found to be. */
export const ofHearings: Record<string, Example> = {
  getHearing: company,
  saveHearing: (at) => ({ params: { client: at.client }, body: { sheet: blankSheet, revision: 1 } }),
  askForHearing: (at) => ({ params: { client: at.client }, body: {} }),
  endHearingLink: company,
  previewFilling: company,
  fillIn: (at) => ({ params: { client: at.comer.client }, body: { seen: at.comer.seen } }),
  openHearing: (at) => ({ params: { token: at.token.hearing } }),
  saveHearingByLink: (at) => ({ params: { token: at.token.hearing }, body: { sheet: blankSheet, revision: 1 } }),
  submitHearing: (at) => ({ params: { token: at.token.hearing }, body: { revision: 1 } }),

  getVerifications: company,
  writeVerification: (at) => ({ params: { client: at.client }, body: { record: aRecord, revision: 1 } }),
  completeVerification: (at) => ({ params: { client: at.client }, body: { revision: 1 } }),
  exemptFromVerification: (at) => ({ params: { client: at.client }, body: { reason: '代行会社名で応対' } }),
  endExemption: company,
  addVerificationFile: (at) => ({ params: { client: at.client }, query: { title: '免許証' }, ...pdf }),
  openVerificationFile: (at) => ({ params: { id: at.paper } }),
  noteSuspicion: (at) => ({ params: { client: at.client }, body: aSuspicion }),
};
