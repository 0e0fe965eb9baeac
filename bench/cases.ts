// Taking messages through the API, and opening the list of open cases: on empty books and with a million cases.
import { emptyDraft } from '@denwaban/domain/cases';
import { newId } from '@denwaban/server/shell/ids.ts';
import type pg from 'pg';
import { cast } from '../database/cast/index.ts';
import { type Person, signIn } from './ask.ts';
import { type Figures, percentile, seconds } from './figures.ts';
import { type Ground, standUp } from './ground.ts';
import { addMillionCases } from './million.ts';
import { rawCommitsPerSecond } from './raw.ts';
import { each, spent } from './share.ts';

const connections = 8;
const measuredSeconds = 8;

export async function cases(say: (line: string) => void): Promise<Figures> {
  const ground = await standUp({ operators: connections });
  try {
    const people = await Promise.all(ground.operators.map(({ email }) => signIn(ground.base, email)));
    say('warming up, then taking messages on empty books …');
    await take(ground, people, 2);
    const raw = await rawCommitsPerSecond(ground.owner, connections);
    const empty = await take(ground, people, measuredSeconds);
    const shortList = await openList(people[0] as Person);
    say('writing a million cases …');
    await addMillionCases(ground.owner, ground.operators[0]?.id ?? '');
    const full = await take(ground, people, measuredSeconds);
    const longList = await openList(people[0] as Person);
    const rawAgain = await rawCommitsPerSecond(ground.owner, connections);
    for (const person of people) person.leave();
    return {
      creates_per_s: empty.perSecond,
      create_p50_ms: empty.p50,
      create_p99_ms: empty.p99,
      processor_ms_per_create_load: empty.cost.load,
      processor_ms_per_create_server: empty.cost.server,
      processor_ms_per_create_database: empty.cost.database,
      creates_per_s_with_million: full.perSecond,
      create_p99_ms_with_million: full.p99,
      list_p50_ms: shortList,
      list_p50_ms_with_million: longList,
      raw_commits_per_s: raw,
      raw_commits_per_s_with_million: rawAgain,
      creates_per_raw_commit_ratio: empty.perSecond / raw,
      creates_per_raw_commit_ratio_with_million: full.perSecond / rawAgain,
    };
  } finally {
    await ground.leave();
  }
}

/** Every connection finishes the messages of calls that its operator has answered, one after the other. */
async function take({ owner, operators, server }: Ground, people: readonly Person[], forSeconds: number) {
  const most = 1500 * forSeconds;
  const answered = await Promise.all(
    operators.map(({ id }) => addAnsweredCalls(owner, id, Math.ceil(most / connections))),
  );
  const times: number[] = [];
  const before = spent(server);
  const start = performance.now();
  const work = async (person: Person, calls: readonly string[]) => {
    for (const call of calls) {
      if (seconds(start) > forSeconds) return;
      const asked = performance.now();
      await person.ask('POST', '/cases', { call, draft });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(people.map((person, i) => work(person, answered[i] ?? [])));
  const cost = each(before, spent(server), times.length);
  return { perSecond: times.length / seconds(start), p50: percentile(times, 50), p99: percentile(times, 99), cost };
}

const draft = {
  ...emptyDraft(),
  kind: 'complaint',
  complaintAbout: 'service',
  summary: '届いた商品が割れていた',
  details: '箱を開けたところ、マグカップの取っ手が割れていたとのこと。交換をご希望。',
  answers: Object.fromEntries(
    cast.sakura.script.content.questions.map(({ id }) => [id, { notObtained: 'declined' as const }]),
  ),
  callback: { ...emptyDraft().callback, wanted: 'yes', number: '090-1234-5678', wishWords: 'できるだけ早く' },
};

/** Calls whose conversation is over and whose message is still to be taken. */
async function addAnsweredCalls(owner: pg.Pool, operator: string, many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => newId());
  const life = { state: { is: 'ended', how: 'talked' }, pastOffers: [{ offer: newId(), operator, how: 'answered' }] };
  await owner.query(
    `insert into calls (agency_id, id, client_id, line_id, exchange, from_kind, script_version, state, life, unconfirmed, step,
        operator_id, arrived_at, answered_at, ended_at, ended_by, how)
      select $1, id, $2, $3, 'pretend', 'withheld', $4, 'ended', $5, '[]', 5, $6, now(), now(), now(), 'caller', 'talked'
      from unnest($7::uuid[]) id`,
    [cast.minato.id, cast.sakura.id, cast.sakura.lines.number.id, cast.sakura.script.id, life, operator, ids],
  );
  return ids;
}

/** Milliseconds to open the list of open cases, half the time less. */
async function openList(person: Person): Promise<number> {
  const times: number[] = [];
  for (let look = 0; look < 60; look++) {
    const asked = performance.now();
    await person.ask('GET', '/cases?state=open&limit=50');
    times.push(performance.now() - asked);
  }
  return percentile(times, 50);
}
