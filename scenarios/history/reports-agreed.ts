// How the demo's clients want their daily report, agreed a week before the present, so that a week of them is there to read.
import { setReportNote, setReportPolicy } from '@denwaban/api/reports';
import type { ReportPolicy } from '@denwaban/domain/reports';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';
import type { Life } from '../life.ts';

const { sakura, aoba, keyaki } = cast;
const usual = { state: 'on', days: 'every_day', recipients: [] as string[] } as const;

const agreed: readonly { client: string; policy: Omit<ReportPolicy, 'recipients'> & { recipients: string[] } }[] = [
  { client: sakura.id, policy: { ...usual, cutOff: '18:00', formats: ['mail', 'pdf', 'excel'] } },
  { client: aoba.id, policy: { ...usual, cutOff: 'end_of_hours', days: 'business_days', formats: ['mail'] } },
  { client: keyaki.id, policy: { ...usual, cutOff: 'end_of_hours', formats: ['mail'] } },
];

export async function* agreesReports(me: Person): Life {
  for (const { client, policy } of agreed) {
    await me.asks(setReportPolicy, { params: { client }, body: { ...policy, formats: [...policy.formats] } });
    yield 60;
  }
  await me.asks(setReportNote, { params: { client: sakura.id }, body: { note } });
}

const note = '今日から日報をお届けします。宛先や締め時刻のご希望は、いつでもお知らせください。';
