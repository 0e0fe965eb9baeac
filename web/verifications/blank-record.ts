import type { VerificationRecordShown } from '@denwaban/api/verifications';

const nobody = { name: '', address: '', birthday: '' };

/** A record in which nothing is written yet. */
export const blankRecord: VerificationRecordShown = {
  subject: { is: 'corporate', ...{ name: '', address: '' }, owners: [], representative: nobody },
  dealer: { ...nobody, relation: '', authority: '' },
  ...{ purpose: '', business: '', documents: [], method: 'online', checkedOn: '', highRisk: '', remarks: '' },
};

export const blankOwner = { ...nobody, why: '' };
export const blankDocument = { of: '', kind: 'registry_certificate', issuer: '', number: '' } as const;

/** What was typed of a company serves the sole proprietor as well, and the other way round. */
export function subjectAs(
  is: 'corporate' | 'sole',
  { subject }: VerificationRecordShown,
): VerificationRecordShown['subject'] {
  const { name, address } = subject;
  return is === 'sole'
    ? { is, name, address, birthday: '' }
    : { is, name, address, owners: [], representative: nobody };
}
