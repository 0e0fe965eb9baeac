import { proposeChange } from '@denwaban/api/changes';
import { getCompany } from '@denwaban/api/clients';
import { setOwnRoster } from '@denwaban/api/duties';
import { sendImport, takeImport } from '@denwaban/api/imports';
import { usualHours } from '@denwaban/domain/hours';
import { signIns } from '../../../database/cast/sign-ins.ts';
import type { Company } from './company.ts';
import { knock } from './knock.ts';

export const aChange = {
  asked: { kind: 'hours', calendar: { ...usualHours, holidays: 'as_weekday' } },
  from: '2026-12-01',
  words: '祝日も営業するため',
} as const;

export const aRoster = {
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: 'as_weekday',
  days: [],
} as const;

/** What the company's owner asks to be otherwise, who is on call, and a table of its people that was sent. */
export async function asksForChanges(company: Company) {
  const owner = ownerOf(company);
  const body = { ...aChange, words: `${company.client.name}は祝日も営業します` };
  const { id: change } = await owner.asks(proposeChange, { body: body as never });
  const { contacts } = await owner.asks(getCompany);
  const turn = { from: '20:00', to: '09:00', contacts: [contacts[0]?.id as string] };
  const roster = { ...aRoster, days: [{ date: '2026-12-31', turns: [turn], why: `${company.client.name}の年末` }] };
  await owner.asks(setOwnRoster, { body: roster as never });
  return { change, import: await sends(company), importTaken: await takesOver(company) };
}

async function sends({ client, manager, world }: Company): Promise<string> {
  const { code, name } = client;
  const body = Buffer.from(`会社コード,氏名,フリガナ\n${code},${name}の新人,シンジン\n${code},${name}の誰か,誰か\n`);
  const asked = { query: { kind: 'contacts', name: `${name}.csv` }, body, type: 'text/csv' };
  const answer = await knock(world.house, sendImport, asked, { cookie: await manager.cookie() });
  return JSON.parse(answer.body).id;
}

/** One more that was sent, and is in the books. */
async function takesOver(company: Company): Promise<string> {
  const id = await sends(company);
  await company.world.house.settle();
  await company.manager.asks(takeImport, { params: { id }, body: { which: 'good' } });
  return id;
}

function ownerOf({ client, world }: Company) {
  const owners = Object.values(client.contacts).filter(({ role }) => role === 'owner');
  const found = signIns.find(({ email }) => owners.some((owner) => owner.email === email));
  if (!found) throw new Error(`nobody owns ${client.name}`);
  return world.person(found);
}
