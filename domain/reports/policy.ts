import { isTime } from '../hours/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';

export const reportFormats = ['mail', 'pdf', 'excel'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How a client wants its report. */
export type ReportPolicy = {
  state: 'on' | 'off';
  /** `'18:00'`, `'24:00'`, or when the client's day ends by its hours (24:00 on a day without any). */
  cutOff: 'end_of_hours' | (string & {});
  /** On which days it is issued; what falls between is in the next. */
  days: 'every_day' | 'business_days';
  /** Contacts; none: the owners. */
  recipients: readonly string[];
  /** Mail: the whole of it in the letter itself; the others come attached. */
  formats: readonly ReportFormat[];
};

/** What stands for a client until it says how it wants it. */
export const usualReportPolicy: ReportPolicy = {
  state: 'off',
  cutOff: 'end_of_hours',
  days: 'every_day',
  recipients: [],
  formats: ['mail', 'pdf'],
};

/** Refuses incomplete_input: no format at all, a cut-off that is no time, a receiver who is not of this client. */
export function checkReportPolicy(policy: ReportPolicy, contacts: readonly string[]): ReportPolicy | Refusal {
  const { cutOff, formats, recipients } = policy;
  const problems: Problem[] = [
    ...(isCutOff(cutOff) ? [] : [{ field: 'cutOff', code: 'malformed' } as const]),
    ...(formats.length > 0 ? [] : [{ field: 'formats', code: 'required' } as const]),
    ...(recipients.every((id) => contacts.includes(id))
      ? []
      : [{ field: 'recipients', code: 'not_a_choice' } as const]),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return {
    ...policy,
    recipients: [...new Set(recipients)],
    formats: reportFormats.filter((one) => formats.includes(one)),
  };
}

function isCutOff(cutOff: string): boolean {
  return cutOff === 'end_of_hours' || cutOff === '24:00' || (isTime(cutOff) && cutOff !== '00:00');
}
