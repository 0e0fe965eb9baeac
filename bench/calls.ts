// Whole lifecycles through HTTP and the pretend exchange: at 20 arrivals a second, and as fast as it goes.
import { emptyDraft } from '@denwaban/domain/cases';
import { cast } from '../database/cast/index.ts';
import { type Person, signIn } from './ask.ts';
import { type Figures, percentile, seconds } from './figures.ts';
import { type Ground, standUp } from './ground.ts';
import { addMillionCases } from './million.ts';
import { rawCommitsPerSecond } from './raw.ts';
import { each, spent } from './share.ts';

const desks = 24;
const steadySeconds = 15;
const saturatedSeconds = 12;

export async function calls(say: (line: string) => void): Promise<Figures> {
  const ground = await standUp({ operators: desks });
  try {
    const agency = await openAgency(ground);
    say('warming up …');
    await agency.arrivals(20, 3);
    const raw = await rawCommitsPerSecond(ground.owner, desks);
    say('20 arrivals a second on empty books …');
    const steady = await agency.arrivals(20, steadySeconds);
    say('as many lifecycles as it can take …');
    await agency.settled();
    const [commitsBefore, spentBefore] = [await commits(ground), spent(ground.server)];
    const saturated = await agency.saturate(saturatedSeconds);
    await agency.settled();
    const cost = each(spentBefore, spent(ground.server), saturated.all);
    const commitsAfter = await commits(ground);
    say('writing a million cases …');
    await addMillionCases(ground.owner, ground.operators[0]?.id ?? '');
    const steadyFull = await agency.arrivals(20, steadySeconds);
    const saturatedFull = await agency.saturate(saturatedSeconds);
    await agency.settled();
    agency.leave();
    return {
      lifecycles_per_s: saturated.perSecond,
      lifecycles_per_s_with_million_cases: saturatedFull.perSecond,
      raw_commits_per_s: raw,
      commits_per_lifecycle: (commitsAfter - commitsBefore) / saturated.all,
      processor_ms_per_lifecycle_load: cost.load,
      processor_ms_per_lifecycle_server: cost.server,
      processor_ms_per_lifecycle_database: cost.database,
      lifecycles_per_raw_commit_ratio: saturated.perSecond / raw,
      p50_ms_at_20: percentile(steady.ringToDesk, 50),
      p99_ms_at_20: percentile(steady.ringToDesk, 99),
      p50_ms_at_saturation: percentile(saturated.ringToDesk, 50),
      p99_ms_at_saturation: percentile(saturated.ringToDesk, 99),
      p50_ms_at_20_with_million_cases: percentile(steadyFull.ringToDesk, 50),
      p99_ms_at_20_with_million_cases: percentile(steadyFull.ringToDesk, 99),
    };
  } finally {
    await ground.leave();
  }
}

/** `all` counts also those that ended after the time was up. */
type Measured = { ringToDesk: number[]; lifecycles: number; all: number; perSecond: number };

/** An exchange that rings, and desks that take every call to its end. */
async function openAgency(ground: Ground) {
  // Rings come in side by side, as they do from a telephone exchange.
  const exchange = await signIn(ground.base, cast.minato.staff.kato.email, 8);
  const rungAt = new Map<string, number>();
  const hintedAt = new Map<string, number>();
  let ringToDesk: number[] = [];
  let done = 0;
  // The hint may overtake the answer to the ring itself: the later of the two completes the measurement.
  const note = (call: string) => {
    const [rung, hinted] = [rungAt.get(call), hintedAt.get(call)];
    if (rung !== undefined && hinted !== undefined) ringToDesk.push(hinted - rung);
  };
  const people = await Promise.all(ground.operators.map(({ email }) => signIn(ground.base, email)));
  for (const person of people) {
    person.follow(({ word, id }) => {
      if (word !== 'call.offered') return;
      hintedAt.set(id, performance.now());
      note(id);
      void handle(person, id).then(() => done++);
    });
    await person.ask('PUT', '/operators/me', { readiness: 'available', reason: null });
  }
  await new Promise((resolve) => setTimeout(resolve, 500));

  const ring = async () => {
    const asked = performance.now();
    const { call } = await exchange.ask<{ call: string }>('POST', '/pretend/calls', { line, from: nextNumber() });
    rungAt.set(call, asked);
    note(call);
  };
  const begin = () => {
    ringToDesk = [];
    done = 0;
    rungAt.clear();
    hintedAt.clear();
    return performance.now();
  };
  const idle = async (rung: number) => {
    for (let tries = 0; done < rung && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return {
    arrivals: async (perSecond: number, forSeconds: number): Promise<Measured> => {
      const start = begin();
      const rings: Promise<void>[] = [];
      for (let i = 0; i < perSecond * forSeconds; i++) {
        await new Promise((resolve) => setTimeout(resolve, start + (i * 1000) / perSecond - performance.now()));
        rings.push(ring());
      }
      await Promise.all(rings);
      await idle(rings.length);
      return { ringToDesk, lifecycles: done, all: done, perSecond: done / seconds(start) };
    },
    /** Keeps as many calls going as there are desks. */
    saturate: async (forSeconds: number): Promise<Measured> => {
      const start = begin();
      let rung = 0;
      while (seconds(start) < forSeconds) {
        if (rung - done < desks) {
          rung++;
          void ring();
        } else await new Promise((resolve) => setTimeout(resolve, 1));
      }
      const [lifecycles, perSecond] = [done, done / seconds(start)];
      await idle(rung);
      return { ringToDesk, lifecycles, all: done, perSecond };
    },
    settled: () => everythingCounted(ground),
    leave: () => {
      for (const person of [exchange, ...people]) person.leave();
    },
  };
}

const line = cast.sakura.lines.number.id;
let numbers = 0;

function nextNumber(): string {
  return `090${String(10_000_000 + (numbers++ % 5000)).slice(0, 8)}`;
}

/** What a desk does with a call: screen pop, answer, two savings of the draft, the message, hang up, wrapped up. */
async function handle(person: Person, call: string): Promise<void> {
  const { call: shown } = await person.ask<{ call: { offer: { id: string } } }>('GET', '/desk');
  await person.ask('POST', `/calls/${call}/answer`, { offer: shown.offer.id });
  await person.ask('PUT', `/calls/${call}/draft`, { draft: { ...draft, details: '' }, revision: 0 });
  await person.ask('PUT', `/calls/${call}/draft`, { draft, revision: 1 });
  await person.ask('POST', '/cases', { call, draft });
  await person.ask('POST', `/calls/${call}/hang-up`);
  await person.ask('POST', `/calls/${call}/wrap-up`);
}

const draft = {
  ...emptyDraft(),
  kind: 'inquiry',
  summary: 'お届け日の確認',
  details: '先週注文した商品がまだ届かないとのこと。',
  answers: Object.fromEntries(
    cast.sakura.script.content.questions.map(({ id }) => [id, { notObtained: 'declined' as const }]),
  ),
  callback: { ...emptyDraft().callback, wanted: 'yes', number: '090-1234-5678' },
};

async function commits({ owner }: Ground): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const { rows } = await owner.query(
    'select pg_stat_clear_snapshot(), xact_commit::float8 as commits from pg_stat_database where datname = current_database()',
  );
  return rows[0].commits;
}

/** The figures are worth nothing unless every call was counted and every message has its report. */
async function everythingCounted({ owner }: Ground): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { rows } = await owner.query(
      `select (select count(*) from calls where state = 'ended') - (select count(*) from usage_lines) as uncounted,
        (select count(*) from cases where receipt_number not like 'bench-%') - (select count(*) from relays) as unreported`,
    );
    if (rows[0].uncounted === 0 && rows[0].unreported === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('after a minute there were still calls not counted or messages not reported');
}
