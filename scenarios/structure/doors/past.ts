// What has happened at a company before anybody knocks.
import {
  type CallerLine,
  getCaller,
  listCallers,
  mergeCallers,
  setCallerNeeds,
  writeCallerNote,
} from '@denwaban/api/callers';
import { getCase } from '@denwaban/api/cases';
import { setClientCheckPolicy, setTraining } from '@denwaban/api/checks';
import { getClient } from '@denwaban/api/clients';
import { askClient } from '@denwaban/api/consultations';
import { addContact, inviteContact } from '@denwaban/api/contacts';
import { addCti, setCtiExtensions } from '@denwaban/api/cti';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { askExport } from '@denwaban/api/exports';
import { issueUploadKey } from '@denwaban/api/lookups';
import { linkCases, mergeCases } from '@denwaban/api/relations';
import { remarkOnMessage } from '@denwaban/api/remarks';
import { recordTry, startRound } from '@denwaban/api/rounds';
import { offerDocument, proposeOwnCopy, publishScript, saveOwnCopy, saveScriptDraft } from '@denwaban/api/scripts';
import { openTask, setTaskPolicy, taskDone } from '@denwaban/api/tasks';
import { keepView } from '@denwaban/api/views';
import type { Draft } from '@denwaban/domain/cases';
import { usualPolicy } from '@denwaban/domain/tasks';
import { caller } from '../../people/caller.ts';
import { tokenIn } from '../../post.ts';
import { agreesToTransfers } from './brought-in.ts';
import { asksForChanges } from './changes.ts';
import type { Company } from './company.ts';
import { complains } from './complaints.ts';
import { introduces } from './introductions.ts';
import { keepsData } from './keeping.ts';
import { knock } from './knock.ts';
import { newlyComes } from './newcomer.ts';
import { tells } from './notices.ts';
import { holdsNumbers } from './numbers.ts';
import { onTheirWay } from './on-their-way.ts';
import { hasMissedCalls } from './overflow.ts';
import { isDrawn, records } from './records.ts';
import { reportsDaily } from './reports.ts';

type File = AnswerOf<typeof getCase>;
export type Past = Awaited<ReturnType<typeof laterLife>>;

export function firstMessage(company: Company): Promise<File> {
  return takesMessage(company, '最初のご相談');
}

/** `first` is the message that nobody acknowledged. */
export async function laterLife(company: Company, first: File) {
  const passedOn = await takesMessage(company, '伝言のお願い');
  await company.contact.settles(passedOn.id, 'pass_on', `${company.client.name}からの伝言です`);
  const closed = await takesMessage(company, '済んだご用件');
  await company.contact.settles(closed.id, 'called_back', `${company.client.name}から折り返し済み`);
  const open = await takesMessage(company, '新しいご用件');
  await agreesToTransfers(company);
  const letter = tokenIn(company.post.lastTo(company.portal));
  const again = await company.desk.reads(first.id);
  return {
    case: { open: open.id, closed: closed.id, otherOpen: passedOn.id },
    callOfCase: open.calls[0] as string,
    ...(await relates(company, { open, closed })),
    relay: { awaiting: open.relay?.id as string, unreached: again.relay?.id as string },
    callback: { open: open.callback?.id as string, passedOn: passedOn.callback?.id as string },
    ...(await complains(company, (about, changes) => takesMessage(company, about, changes))),
    ...(await needsTheClient(company, open.id)),
    ...(await breaksOff(company)),
    ...(await invites(company)),
    orderFile: await uploadKey(company),
    version: await revises(company),
    proposal: await proposes(company),
    ...(await asksForChanges(company)),
    ...(await newlyComes(company)),
    ...(await onTheirWay(company)),
    remark: await remarks(company, open.id),
    check: await looksFirst(company),
    cti: await connects(company),
    ...(await holdsNumbers(company)),
    document: await offers(company),
    kept: await keeps(company, open.id),
    keeping: await keepsData(company, { held: closed.id, other: passedOn.id }),
    introduction: await introduces(company),
    told: await tells(company),
    ...(await reportsDaily(company)),
    contacts: await peopleOf(company),
    letter,
  };
}

async function peopleOf({ client, manager }: Company): Promise<string[]> {
  const { contacts } = await manager.asks(getClient, { params: { client: client.id } });
  return contacts.map(({ id }) => id);
}

/** What is asked of the company, and what is kept of the two who rang it; one other was swallowed by the first. */
async function keeps({ client, manager, number }: Company, about: string) {
  const name = client.name;
  const task = { kind: 'refund', words: `${name}への依頼`, product: `${name}の品`, orderNumber: '', yen: 880 } as const;
  const [open, done] = [
    await manager.asks(openTask, { params: { id: about }, body: task }),
    await manager.asks(openTask, { params: { id: about }, body: task }),
  ];
  await manager.asks(taskDone, { params: { id: done.id }, body: { words: `${name}は済み` } });
  await manager.asks(setTaskPolicy, { params: { client: client.id }, body: { ...usualPolicy, contact: null } });
  const known = open.caller as string;
  const params = { id: known };
  const { numbers } = await manager.asks(getCaller, { params });
  await manager.asks(setCallerNeeds, { params, body: { needs: ['hearing'] } });
  const { notes } = await manager.asks(writeCallerNote, {
    params,
    body: { words: `${name}のメモ`, until: '2026-12-01' },
  });
  for (const prefix of ['+81906', '+81907']) {
    const ringing = caller(manager, (numbers[0] as string).replace('+81905', prefix));
    await ringing.rings({ id: number });
    await ringing.hangsUp();
  }
  const { items } = await manager.asks(listCallers, { query: { client: client.id } });
  const missedCall = await hasMissedCalls({ client, manager });
  const [other, swallowed] = items.filter(({ id }) => id !== known) as [CallerLine, CallerLine];
  await manager.asks(mergeCallers, { params, body: { swallowed: swallowed.id } });
  return {
    task: { open: open.id, done: done.id },
    missedCall,
    caller: known,
    callerNumber: numbers[0] as string,
    otherCaller: other.id,
    swallowedCaller: swallowed.id,
    callerNote: notes[0]?.id as string,
    export: (
      await manager.asks(askExport, { body: { kind: 'callers', format: 'csv', filters: { client: client.id } } })
    ).id,
    view: (await manager.asks(keepView, { body: { name: `${name}の受付`, address: '/cases' } })).id,
  };
}

/** What was settled has come back; and one more message was about the same. */
async function relates(company: Company, { open, closed }: { open: File; closed: File }) {
  const { manager } = company;
  const { related } = await manager.asks(linkCases, { params: { id: open.id }, body: { other: closed.id } });
  const again = await takesMessage(company, '同じご用件');
  await manager.asks(mergeCases, { params: { id: open.id }, body: { swallowed: again.id } });
  return { link: related[0]?.relation as string, swallowedCase: again.id };
}

async function takesMessage(
  { desk, caller, message, number }: Company,
  about: string,
  changes: Partial<Draft> = {},
): Promise<File> {
  await desk.isAvailable();
  const ringing = caller();
  await ringing.rings({ id: number });
  await desk.answers();
  const { id } = await desk.takesMessage({ ...message(about), ...changes });
  await ringing.hangsUp();
  await desk.finishes();
  await desk.takesABreak();
  return desk.person.asks(getCase, { params: { id } });
}

/** The client's side says what is not right. */
async function remarks({ client, contact: { person } }: Company, about: string): Promise<string> {
  const said = { kind: 'misheard', words: `${client.name}からのご指摘` } as const;
  return (await person.asks(remarkOnMessage, { params: { id: about }, body: said })).id;
}

/** What was taken in training waits to be looked at. */
async function looksFirst(company: Company): Promise<string> {
  const { manager, client, operatorId } = company;
  const policy = { trainees: true, complaints: false, minutes: 60 };
  await manager.asks(setClientCheckPolicy, { params: { client: client.id }, body: { policy } });
  await manager.asks(setTraining, { params: { id: operatorId }, body: { trainee: true } });
  const { id } = await takesMessage(company, '見ていただく前のご用件');
  await manager.asks(setTraining, { params: { id: operatorId }, body: { trainee: false } });
  return id;
}

/** The agency's telephones, one of which is the operator's. */
async function connects({ manager, operatorId, client }: Company): Promise<string> {
  const { connection } = await manager.asks(addCti, { body: { name: `${client.name}のPBX` } });
  const extensions = [{ extension: '201', staff: operatorId }];
  await manager.asks(setCtiExtensions, { params: { id: connection.id }, body: { extensions } });
  return connection.id;
}

/** The key by which the company's own system leaves its orders. */
async function uploadKey({ client, manager }: Company): Promise<string> {
  const { url } = await manager.asks(issueUploadKey, { params: { client: client.id } });
  return url.split('/').at(-1) as string;
}

/** The client is rung, so far in vain, and asked. */
async function needsTheClient({ client, desk }: Company, about: string) {
  const params = { id: about };
  const { id: round, next } = await desk.person.asks(startRound, { params, body: { why: 'asked' } });
  const tried = { contact: next?.id as string, outcome: 'no_answer', words: `${client.name}は留守` } as const;
  await desk.person.asks(recordTry, { params: { id: round }, body: tried });
  const question = { question: `${client.name}に確認したいこと`, by: 'phone' } as const;
  const { id: consultation } = await desk.person.asks(askClient, { params, body: question });
  return { round, consultation };
}

/** A call that was recorded, and ended in the middle of the message. */
async function breaksOff(company: Company): Promise<{ unfinished: string; recording: string; drawn: string }> {
  const { desk, caller, message, number } = company;
  await desk.isAvailable();
  const ringing = caller();
  await ringing.rings({ id: number });
  const unfinished = await desk.answers();
  const recording = await records(company, unfinished);
  await desk.types(message('言いかけのこと'));
  await ringing.hangsUp();
  await desk.finishes();
  await desk.takesABreak();
  return { unfinished, recording, drawn: await isDrawn(company, unfinished) };
}

/** Somebody new is invited. */
async function invites({ client, manager, post }: Company): Promise<{ invitee: string; password: string }> {
  const email = `invited@${client.code}-${client.agency.slice(7, 8)}.example.jp`;
  const params = { client: client.id };
  const details = { name: `招待 ${client.name}`, reading: 'ショウタイ', email, phone: null, order: 7 };
  const added = await manager.asks(addContact, {
    params,
    body: { ...details, takesComplaints: false, role: 'staff' },
  });
  await manager.asks(inviteContact, { params: { id: added.id } });
  return { invitee: added.id, password: tokenIn(post.lastTo(email)) };
}

/** A version is put in force, another waits for its day, and a third is begun. */
async function revises({ client, manager }: Company): Promise<string> {
  const params = { client: client.id };
  const drafts = (closing: string) =>
    manager.asks(saveScriptDraft, { params, body: { content: { ...client.script.content, closing }, revision: 0 } });
  await drafts(`${client.name}でございました。`);
  const { id } = await manager.asks(publishScript, { params, body: {} });
  await drafts(`${client.name}、年明けからの結びでございます。`);
  await manager.asks(publishScript, { params, body: { effectiveAt: '2099-01-01T00:00:00.000Z' } });
  await drafts(`${client.name}、書きかけの結びでございます。`);
  return id;
}

/** The client's side proposes a change of its manual, and goes on with the next. */
async function proposes({ client, contact: { person } }: Company): Promise<string> {
  const content = { ...client.script.content, closing: `${client.name}からの結びの言葉でございます。` };
  await person.asks(saveOwnCopy, { body: { content, revision: 0 } });
  const { id } = await person.asks(proposeOwnCopy, { body: { words: `${client.name}の結びを変えます。` } });
  await person.asks(saveOwnCopy, { body: { content, revision: 0 } });
  return id;
}

/** The client's side offers a document for its shelf. */
async function offers({ client, contact: { person }, world }: Company): Promise<string> {
  const body = Buffer.from(`%PDF-1.7 ${client.name}`);
  const asked = { query: { title: `${client.name}のカタログ` }, body, type: 'application/pdf' };
  const answer = await knock(world.house, offerDocument, asked, { cookie: await person.cookie() });
  return JSON.parse(answer.body).id;
}
