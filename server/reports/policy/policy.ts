import type { ReportPolicyShown } from '@denwaban/api/reports';
import { isReachable } from '@denwaban/domain/contacts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { begin, checkReportPolicy, nextSpan, type ReportPolicy } from '@denwaban/domain/reports';
import * as clients from '../../clients/store.ts';
import * as contacts from '../../contacts/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { calendarOf, waitUntil } from '../issue-report.ts';
import { receiversOf } from '../receivers.ts';
import * as store from './store.ts';

type Asked = { params: { client: string } };

export async function getReportPolicy(tx: AgencyTx, { params }: Asked): Promise<ReportPolicyShown | Refusal> {
  if (!(await clients.find(tx, params.client))) return refuse('not_found');
  return shown(tx, params.client, await store.find(tx, params.client));
}

/** Refuses not_found, incomplete_input (cutOff, formats, recipients). */
export async function setReportPolicy(
  tx: AgencyTx,
  { params: { client }, body }: Asked & { body: ReportPolicy },
): Promise<ReportPolicyShown | Refusal> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const people = await contacts.ofClient(tx, client);
  const policy = checkReportPolicy(
    body,
    people.map(({ id }) => id),
  );
  if (isRefusal(policy)) return policy;
  const before = (await store.lock(tx, client)) ?? (await store.find(tx, client));
  const clock = { policy, calendar: await calendarOf(tx, client) };
  const goesOn = before.policy.state === 'on' && before.covered !== null;
  const covered = policy.state === 'off' || goesOn ? before.covered : begin(clock, tx.now, before.covered);
  const agreed = { policy, covered, note: before.note };
  await store.save(tx, client, agreed);
  await waitUntil(tx, client, covered && (nextSpan(clock, covered)?.to ?? null));
  await record(tx, { name: 'client.report_policy_agreed', client, id: client, data: {} });
  return shown(tx, client, agreed);
}

/** What the next report says in the agency's words. */
export async function setReportNote(
  tx: AgencyTx,
  { params: { client }, body }: Asked & { body: { note: string } },
): Promise<ReportPolicyShown | Refusal> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const before = (await store.lock(tx, client)) ?? (await store.find(tx, client));
  const agreed = { ...before, note: body.note.trim() };
  await store.save(tx, client, agreed);
  await record(tx, { name: 'client.report_policy_agreed', client, id: client, data: {} });
  return shown(tx, client, agreed);
}

async function shown(
  tx: AgencyTx,
  client: string,
  { policy, covered, note }: store.Agreed,
): Promise<ReportPolicyShown> {
  const next = covered && nextSpan({ policy, calendar: await calendarOf(tx, client) }, covered);
  const receivers = await receiversOf(tx, client, policy);
  return {
    ...{ state: policy.state, cutOff: policy.cutOff, days: policy.days, note },
    ...{ recipients: [...policy.recipients], formats: [...policy.formats] },
    nextAt: next?.to.toISOString() ?? null,
    receivers: receivers.map((contact) => ({ id: contact.id, name: contact.name, reachable: isReachable(contact) })),
  };
}
