// Addresses for the pages that are about something: what they show is made in the house before it is looked at.
import { sendBulletin } from '@denwaban/api/bulletins';
import { listCallers } from '@denwaban/api/callers';
import { addClient } from '@denwaban/api/clients';
import { askForHearing } from '@denwaban/api/hearings';
import { sendImport } from '@denwaban/api/imports';
import { dropJourney } from '@denwaban/api/journeys';
import { type MenuPartShown, setMenu } from '@denwaban/api/menus';
import { issueReceipt } from '@denwaban/api/receipts';
import { listReports } from '@denwaban/api/reports';
import { deleteClientData } from '@denwaban/api/retention';
import { usualAnswerBy, yearEndDays } from '@denwaban/domain/bulletins';
import { dayOf } from '@denwaban/domain/hours';
import type { Mailbox, ReceivedLetter } from '@denwaban/server/testing/mailbox.ts';
import { expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { faultyLamp } from '../messages.ts';
import { caller } from '../people/caller.ts';
import { operator } from '../people/operator.ts';
import { tokenIn } from '../post.ts';
import type { OpenHouse } from './house.ts';
import { pagesOfClient } from './places.ts';
import { eventually } from './windows.ts';

const { suzuki, watanabe, kato } = cast.minato.staff;
const { sakura } = cast;

/** Addresses by the page they are of; also for those that show more than one thing. */
export async function examplesIn(house: OpenHouse, mailbox: Mailbox): Promise<Record<string, string[]>> {
  const manager = house.person(kato);
  const taken = await takesAMessage(house, mailbox);
  const bulletin = await asksForHours(house, mailbox);
  const sent = await sendsATable(house);
  const newcomer = await takesOn(house, { code: 'shown1', name: 'ひだまり歯科', reading: 'ヒダマリシカ' });
  const hearing = await manager.asks(askForHearing, { params: { client: newcomer }, body: { to: null } });
  const certificate = await deletes(house);
  await manager.asks(setMenu, { params: { id: sakura.lines.number.id }, body: { menu: { parts } } });
  const { clientParts, manualPages } = await pagesOfClient();
  const [known] = (await manager.asks(listCallers, { query: { client: sakura.id } })).items;
  const [report] = (await manager.asks(listReports, { params: { client: sakura.id }, query: {} })).items;
  const sought = encodeURIComponent('山本');
  return {
    '/cases': ['/cases', '/cases?kind=complaint&state=all'],
    '/cases/$id': [`/cases/${taken.case}`],
    '/callers/$id': [`/callers/${known?.id}`],
    '/search': ['/search', `/search?q=${sought}`],
    '/consultations': ['/consultations', '/consultations?state=all'],
    '/tasks': ['/tasks', '/tasks?state=settled'],
    '/notices': ['/notices', '/notices?state=wished'],
    '/checks': ['/checks', '/checks?tab=remarks', '/checks?tab=rates', '/checks?tab=rules'],
    '/bulletins/$id': [`/bulletins/${bulletin.id}`],
    '/reports/$id': [`/reports/${report?.id}`],
    '/imports/$id': [`/imports/${sent}`],
    '/certificates/$id': [`/certificates/${certificate}`],
    '/clients': ['/clients', '/clients?view=board'],
    '/clients/$client/$part': [
      ...clientParts.map((part) => `/clients/${sakura.id}/${part}`),
      ...manualPages.map((page) => `/clients/${sakura.id}/scripts?page=${page}`),
      ...['journey', 'hearing', 'verification'].map((part) => `/clients/${newcomer}/${part}`),
    ],
    '/portal/manual': ['/portal/manual', '/portal/manual?page=faq', '/portal/manual?page=proposals'],
    '/usage/{-$client}': ['/usage', `/usage/${sakura.id}`],
    '/relays': ['/relays', '/relays?standing=all'],
    '/callbacks': ['/callbacks', '/callbacks?state=done'],
    '/portal/search': ['/portal/search', `/portal/search?q=${sought}`],
    '/portal/consultations': ['/portal/consultations', '/portal/consultations?state=answered'],
    '/portal/tasks': ['/portal/tasks', '/portal/tasks?state=settled'],
    '/portal/inbox': ['/portal/inbox', '/portal/inbox?box=callback', '/portal/inbox?box=done'],
    '/portal/reports/$id': [`/portal/reports/${report?.id}`],
    '/password': ['/password', '/password#invitation'],
    '/r': ['/r', '/r#worn-out', `/r#${taken.receipt}`],
    '/letter': ['/letter', '/letter#worn-out', `/letter#${taken.token}`],
    '/reply': ['/reply', '/reply#worn-out', `/reply#${bulletin.token}`],
    '/hearing': ['/hearing', '/hearing#worn-out', `/hearing${new URL(hearing.url).hash}`],
  };
}

const us = { is: 'us' } as const;
const asking: MenuPartShown['begins'] = {
  ...{ is: 'keys', words: '{社名}でございます。ご注文は1を、伝言は2を押してください。', otherwise: us },
  keys: [
    { key: '1', label: 'ご注文', leads: us },
    { key: '2', label: '伝言', leads: { is: 'voicemail' } },
  ],
};
const parts: MenuPartShown[] = [
  { when: { is: 'in_hours' }, begins: asking },
  { when: { is: 'out_of_hours' }, begins: { is: 'voicemail' } },
];

/** One more call, whose letter has just come: nobody has acknowledged it yet. */
async function takesAMessage(house: OpenHouse, mailbox: Mailbox) {
  const me = operator(house.person(suzuki));
  const rings = caller(house.person(kato), '090-1234-5678');
  await me.isAvailable();
  const call = await rings.rings(sakura.lines.number);
  await eventually(async () => expect((await me.looks()).operator.state).toBe('offered'));
  await me.answers();
  await me.types(faultyLamp());
  const { id, receiptNumber } = await me.takesMessage(faultyLamp());
  const { code } = await me.person.asks(issueReceipt, { params: { id }, body: { to: null } });
  await rings.hangsUp();
  await eventually(() => me.finishes(call));
  await me.signsOff();
  const { text = '' } = await letterThat(mailbox, (letter) => letter.text?.includes(receiptNumber));
  return { case: id, token: tokenIn({ text }), receipt: `${receiptNumber}.${code}` };
}

/** The year's end, asked about: nobody has answered yet. */
async function asksForHours(house: OpenHouse, mailbox: Mailbox) {
  const today = dayOf(new Date());
  const subject = '年末年始の受付時間のご確認（再）';
  const asked = { days: [...yearEndDays(today)], answerBy: usualAnswerBy(today), clients: [sakura.id] };
  const body = { kind: 'hours', reach: 'owners', subject, words: '受付時間をお知らせください。', ...asked } as const;
  const { id } = await house.person(watanabe).asks(sendBulletin, { body });
  const { text = '' } = await letterThat(mailbox, (letter) => letter.subject?.includes(subject));
  return { id, token: tokenIn({ text }) };
}

async function letterThat(
  mailbox: Mailbox,
  is: (letter: ReceivedLetter) => boolean | undefined,
): Promise<ReceivedLetter> {
  return eventually(() => {
    const arrived = mailbox.received.find(is);
    if (!arrived) throw new Error('the letter has not come');
    return arrived;
  });
}

/** One row of it is good, the other is to be mended. */
async function sendsATable(house: OpenHouse): Promise<string> {
  const cookie = (await house.person(kato).cookie()) ?? '';
  const answer = await fetch(`${house.site}/api${sendImport.path}?kind=clients&name=shown.csv`, {
    method: sendImport.method,
    headers: { cookie, 'content-type': 'text/csv' },
    body: 'コード,会社名,フリガナ\r\nminamo,みなも企画,ミナモキカク\r\nkanji,漢字の読み,漢字読\r\n',
  });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}

type Company = { code: string; name: string; reading: string };

async function takesOn(house: OpenHouse, company: Company): Promise<string> {
  const body = { ...company, colour: 'olive', callerNoun: '患者様' } as const;
  return (await house.person(kato).asks(addClient, { body })).id;
}

/** A company that never came, and of which nothing is kept any more. */
async function deletes(house: OpenHouse): Promise<string> {
  const manager = house.person(kato);
  const name = 'つばめ歯科';
  const params = { client: await takesOn(house, { code: 'shown2', name, reading: 'ツバメシカ' }) };
  await manager.asks(dropJourney, { params, body: { why: '他社に決まったため' } });
  return (await manager.asks(deleteClientData, { params, body: { typed: name } })).id;
}
