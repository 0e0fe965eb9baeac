import { answerOwnBulletin, type BulletinWritten, listBulletins, sendBulletin } from '@denwaban/api/bulletins';
import { handOver } from '@denwaban/api/handovers';
import { postNotice, tickNotice, wishNotice } from '@denwaban/api/notices';
import { tokenIn } from '../../post.ts';
import { tokyo } from '../../story.ts';
import type { Company } from './company.ts';
import type { Here } from './town.ts';

const until = '2026-12-01T00:00:00.000Z';
const days = ['2026-12-30', '2026-12-31'];

export function asking(client: string, subject: string): BulletinWritten {
  const words = `${subject}をお知らせください。`;
  return { kind: 'hours', subject, words, reach: 'owners', clients: [client], days, answerBy: '2026-12-15' };
}

/** Half a morning on which no letter arrives: every company was written to in vain. */
export async function writesInVain({ world, post }: Here, companies: readonly Company[]): Promise<void> {
  post.fails('550 mailbox unavailable');
  for (const { manager, client } of companies)
    await manager.asks(sendBulletin, { body: asking(client.id, subjectOf(client.name)) });
  await world.to(tokyo('2026-11-20T10:30'));
  post.fails(null);
}

const subjectOf = (name: string) => `${name}の冬の受付時間`;

/** What the company's people and ours have told each other. */
export async function tells({ client, manager, desk, contact: { person }, post, portal, world }: Company) {
  const { id: undelivered } = found(
    (await manager.asks(listBulletins, { query: {} })).items.find(({ subject }) => subject === subjectOf(client.name)),
  );
  const sends = async (what: string) =>
    (await manager.asks(sendBulletin, { body: asking(client.id, `${client.name}の${what}`) })).id;
  const answered = await sends('年始の受付時間');
  const usual = { days: days.map((date) => ({ date, is: 'usual' as const })) };
  await person.asks(answerOwnBulletin, { params: { id: answered }, body: usual });
  const asked = await sends('年末の受付時間');
  const reply = tokenIn(post.lastTo(ownerOf(client, portal)));
  const from = world.clock.now().toISOString();
  const wished = await person.asks(wishNotice, { body: { words: `${client.name}からのお願い`, from, until } });
  const standing = await desk.person.asks(postNotice, {
    body: { client: client.id, words: `${client.name}の申し送り`, important: true, from, until },
  });
  await manager.asks(tickNotice, { params: { id: standing.id } });
  const given = await desk.person.asks(handOver, { body: { words: `${client.name}の引き継ぎ`, lines: [] } });
  return {
    bulletin: { undelivered, answered, asked },
    notice: { wished: wished.id, standing: standing.id },
    handover: given.id,
    reply,
  };
}

function ownerOf({ contacts }: Company['client'], portal: string): string {
  const owner = Object.values(contacts).find(({ role, email }) => role === 'owner' && email !== null);
  return owner?.email ?? portal;
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('nobody was written to');
  return thing;
}
