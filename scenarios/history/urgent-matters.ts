// What is going on between the agency and its clients when the demo begins: a round of urgent calls that reached the second
// person, a question that was answered, and one that is still open.
import { listCases } from '@denwaban/api/cases';
import { answerConsultation, askClient } from '@denwaban/api/consultations';
import { recordTry, startRound } from '@denwaban/api/rounds';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';

type Around = { staff: Person; people: ReadonlyMap<string, Person> };

export async function urgentMatters({ staff, people }: Around): Promise<void> {
  // The report that reached nobody stays on the board.
  const ofKeyaki = (await openCases(staff, cast.keyaki.id)).filter(({ relayState }) => relayState !== 'unreached');
  const leak = ofKeyaki.find(({ urgency }) => urgency === 'urgent') ?? ofKeyaki[0];
  if (leak) await ringsTheSecond(staff, leak.id);
  const [first, second] = await openCases(staff, cast.sakura.id);
  const portal = people.get(cast.sakura.contacts.sakurai.email);
  if (first && portal) await isAnswered(staff, portal, first.id);
  if (second) await waits(staff, second.id);
}

async function openCases(staff: Person, client: string) {
  return (await staff.asks(listCases, { query: { state: 'open', client } })).items;
}

async function ringsTheSecond(staff: Person, about: string): Promise<void> {
  const { id, list } = await staff.asks(startRound, { params: { id: about }, body: { why: 'emergency' } });
  const [first, second] = list;
  const rings = (contact: string, outcome: 'voicemail' | 'answered', words: string) =>
    staff.asks(recordTry, { params: { id }, body: { contact, outcome, words } });
  if (first) await rings(first.id, 'voicemail', '折り返しのお願いを残しました。');
  if (second) await rings(second.id, 'answered', '管理員に連絡し、30分以内に現地へ向かうとのこと。');
}

async function isAnswered(staff: Person, portal: Person, about: string): Promise<void> {
  const question = '交換品の返送料は、お客様と貴社のどちらのご負担でしょうか。';
  const { id } = await staff.asks(askClient, { params: { id: about }, body: { question, by: 'portal' } });
  const words = '返送料は当社で負担いたします。着払いでお送りくださいとお伝えください。';
  await portal.asks(answerConsultation, { params: { id }, body: { words, forManual: true } });
}

async function waits(staff: Person, about: string): Promise<void> {
  const question = '火曜日までにお届けできるか、在庫と配送の状況をお知らせください。';
  await staff.asks(askClient, { params: { id: about }, body: { question, by: 'portal', withinMinutes: 120 } });
}
