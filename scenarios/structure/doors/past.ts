// What has happened at a company before anybody knocks.
import { closeCase, getCase } from '@denwaban/api/cases';
import { askClient } from '@denwaban/api/consultations';
import { recordTry, startRound } from '@denwaban/api/rounds';
import { addContact, inviteContact } from '@denwaban/api/contacts';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { proposeOwnCopy, saveOwnCopy, saveScriptDraft } from '@denwaban/api/scripts';
import { starterContent } from '@denwaban/domain/scripts';
import { tokenIn } from '../../post.ts';
import type { Company } from './company.ts';
import { records } from './records.ts';

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
  await company.manager.asks(closeCase, { params: { id: closed.id } });
  const open = await takesMessage(company, '新しいご用件');
  const letter = tokenIn(company.post.lastTo(company.portal));
  const again = await company.desk.reads(first.id);
  return {
    case: { open: open.id, closed: closed.id },
    relay: { awaiting: open.relay?.id as string, unreached: again.relay?.id as string },
    callback: { open: open.callback?.id as string, passedOn: passedOn.callback?.id as string },
    ...(await needsTheClient(company, open.id)),
    ...(await breaksOff(company)),
    ...(await invites(company)),
    proposal: await proposes(company),
    letter,
  };
}

async function takesMessage({ desk, caller, message, number }: Company, about: string): Promise<File> {
  await desk.isAvailable();
  const ringing = caller();
  await ringing.rings({ id: number });
  await desk.answers();
  const { id } = await desk.takesMessage(message(about));
  await ringing.hangsUp();
  await desk.finishes();
  await desk.takesABreak();
  return desk.person.asks(getCase, { params: { id } });
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
async function breaksOff(company: Company): Promise<{ unfinished: string; recording: string }> {
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
  return { unfinished, recording };
}

/** Somebody new is invited, and the next script is begun. */
async function invites({ client, manager, post }: Company): Promise<{ invitee: string; password: string }> {
  const email = `invited@${client.code}-${client.agency.slice(7, 8)}.example.jp`;
  const params = { client: client.id };
  const details = { name: `招待 ${client.name}`, reading: 'ショウタイ', email, phone: null, order: 7 };
  const added = await manager.asks(addContact, {
    params,
    body: { ...details, takesComplaints: false, role: 'staff' },
  });
  await manager.asks(inviteContact, { params: { id: added.id } });
  await manager.asks(saveScriptDraft, {
    params,
    body: { content: starterContent(client.name, client.reading), revision: 0 },
  });
  return { invitee: added.id, password: tokenIn(post.lastTo(email)) };
}

/** The client's side proposes a change of its manual. */
async function proposes({ client, contact: { person } }: Company): Promise<string> {
  const content = { ...client.script.content, closing: `${client.name}からの結びの言葉でございます。` };
  await person.asks(saveOwnCopy, { body: { content, revision: 0 } });
  const { id } = await person.asks(proposeOwnCopy, { body: { words: `${client.name}の結びを変えます。` } });
  return id;
}
