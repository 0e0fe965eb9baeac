// What a change turns into once it is accepted: hours and lines on its day; the contract and the draft of the manual at once,
// since the one has a day of its own and the other waits for its publication.
import type { Change, LineWish, TopicWish } from '@denwaban/domain/changes';
import { agree } from '@denwaban/domain/contracts';
import type { Line } from '@denwaban/domain/lines';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { blankContent, freeId, type ScopeLine } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import * as contracts from '../contracts/store.ts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import { newLine } from '../lines/new-line.ts';
import { numberTaken } from '../lines/number-taken.ts';
import * as lines from '../lines/store.ts';
import { redraft } from '../scripts/save-draft.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** On its day. A number that somebody else is reached under by then is left for the agency to see to. */
export async function enterForce(tx: AgencyTx, { client, asked }: Change): Promise<void> {
  switch (asked.kind) {
    case 'hours':
      await hours.save(tx, client, asked.calendar);
      return record(tx, { name: 'hours.changed', client, id: client, data: {} });
    case 'lines':
      for (const wish of asked.lines) await alter(tx, client, wish);
      return;
    case 'scope':
      return;
  }
}

/** As it is accepted. Refuses incomplete_input where terms were agreed for its day already. */
export async function prepare(tx: AgencyTx, { client, asked, from }: Change): Promise<Refusal | undefined> {
  if (asked.kind !== 'scope') return undefined;
  await clients.lock(tx, client);
  await propose(tx, client, asked.topics);
  return agreeTier(tx, { client, from, tier: asked.tier });
}

async function alter(tx: AgencyTx, client: string, wish: LineWish): Promise<void> {
  const number = wish.number.trim() === '' ? null : readNumber(wish.number);
  if (isRefusal(number)) return;
  if (wish.wish === 'add') return number === null ? undefined : open(tx, { client, label: wish.label.trim(), number });
  const found = wish.line && (await lines.lock(tx, wish.line));
  if (!found) return;
  const line =
    wish.wish === 'close' ? { ...found, state: 'closed' as const } : renamed(found, wish.label.trim(), number);
  if (await numberTaken(tx, line)) return;
  await lines.save(tx, line);
  await record(tx, { name: 'line.changed', client, id: line.id, data: {} });
}

function renamed(line: Line, label: string, number: string | null): Line {
  return line.kind === 'number' && number !== null ? { ...line, label, number } : { ...line, label };
}

async function open(tx: AgencyTx, opened: { client: string; label: string; number: string }): Promise<void> {
  const line = newLine({ id: tx.id(), ...opened });
  if (await numberTaken(tx, line)) return;
  await lines.save(tx, line);
  await record(tx, { name: 'line.added', client: line.client, id: line.id, data: {} });
}

type Tier = { client: string; from: string; tier: 1 | 2 };

/** The terms of that day with the other tier; what they cost is for the agency to say before it begins. */
async function agreeTier(tx: AgencyTx, { client, from, tier }: Tier): Promise<Refusal | undefined> {
  const agreed = await contracts.all(tx, client);
  const then = agreed.findLast(({ effectiveFrom }) => effectiveFrom <= from);
  if (!then || then.tier === tier) return undefined;
  const contract = agree(agreed, { ...then, id: tx.id(), effectiveFrom: from, tier }, tx.now);
  if (isRefusal(contract)) {
    return refuse(
      contract.code,
      contract.problems.map((problem) => (problem.field === 'effectiveFrom' ? { ...problem, field: 'from' } : problem)),
    );
  }
  await contracts.save(tx, contract);
  await record(tx, { name: 'contract.agreed', client, id: contract.id, data: { effectiveFrom: from } });
  return undefined;
}

async function propose(tx: AgencyTx, client: string, topics: readonly TopicWish[]): Promise<void> {
  if (topics.length === 0) return;
  const { draft, published } = await scripts.current(tx, client);
  const content = (draft ?? published)?.content ?? blankContent;
  const scope = topics.reduce<ScopeLine[]>((known, topic) => withTopic(known, topic), content.scope);
  await redraft(tx, { client, draft, content: { ...content, scope } });
}

/** A topic that the table names already is treated anew; another one is added, to be found by its own name. */
function withTopic(scope: readonly ScopeLine[], { topic, treatment, words }: TopicWish): ScopeLine[] {
  const line = { treatment: treatment === 'decline' ? { is: treatment, words } : { is: treatment } } as const;
  if (scope.some((each) => each.topic === topic.trim()))
    return scope.map((each) => (each.topic === topic.trim() ? { ...each, ...line } : each));
  return [...scope, { id: freeId('s', scope), topic: topic.trim(), kind: null, words: [topic.trim()], ...line }];
}
