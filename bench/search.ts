// Finding words in Japanese cases through the API: in a hundred thousand of them, then in a million, beside PostgreSQL's own
// LIKE on the same folded text, which is also the judge of whether everything was found.
import { gramsToFind, readQuery } from '@denwaban/domain/search';
import type pg from 'pg';
import { cast } from '../database/cast/index.ts';
import { type Person, signIn } from './ask.ts';
import { type Figures, percentile, seconds } from './figures.ts';
import { standUp } from './ground.ts';
import { addCases } from './spoken-cases.ts';

const million = 1_000_000;
const hundredThousand = 100_000;
const timesEach = 10;

/** Written in a few hundred cases of a million; in every twentieth to every second; in every thousandth or so; in none. */
const words = {
  two_rare: ['琥珀', '翡翠', '忖度', '瑕疵', '薔薇'],
  two_common: ['返金', '連絡', '確認', '担当', '希望'],
  two_mid: ['羊羹', '前橋', '尺八', '漆が', '数珠'],
  three_rare: ['蒲公英', '女郎花', '備前焼', '益子焼', '蜃気楼'],
  three_common: ['ご連絡', '折り返', 'お電話', 'お詫び', 'とのこ'],
  four_rare: ['翡翠の柄', '琥珀の柄', '檸檬の柄', '萩焼の柄', '麒麟の柄'],
  four_common: ['折り返し', 'ご希望と', 'お名前と', '担当者よ', 'お伝えし'],
  // Every pair of their letters is common, the four together are not.
  four_mid: ['酒々井町', '昨日ご購', '成年後見', '二重に引', '夜ご購入'],
  numbers: ['090-12', '0801234', '070 8888', '5678 090', '+81 90 1'],
  names: ['髙﨑', 'ワタナベ', '斉藤 節子', '小鳥遊', 'ﾔﾏﾀﾞ ﾀﾛｳ'],
  absent: ['宇宙', '潜水艦', 'ぬぬ', 'お客様は長年', '返交'],
} as const;

type Kind = keyof typeof words;
type Timed = Record<Kind, number[]>;

export async function search(say: (line: string) => void): Promise<Figures> {
  const ground = await standUp({ operators: 1 });
  try {
    const { owner, operators } = ground;
    const taker = operators[0] as (typeof operators)[number];
    const person = await signIn(ground.base, taker.email);
    const index = await takeDownIndex(owner);
    say('writing a hundred thousand cases …');
    await addCases(owner, { taker: taker.id, from: 0, to: hundredThousand, of: million });
    await build(owner, index);
    const small = await ask(person);
    await takeDownIndex(owner);
    say('writing the rest of a million …');
    await addCases(owner, { taker: taker.id, from: hundredThousand, to: million, of: million });
    say('building the index …');
    const buildSeconds = await build(owner, index);
    say('asking …');
    const large = await ask(person);
    say('comparing with LIKE …');
    const like = await compare(owner);
    person.leave();
    return {
      ...Object.fromEntries(Object.entries(large).map(([kind, times]) => [`p95_ms_${kind}`, percentile(times, 95)])),
      ...Object.fromEntries(
        Object.entries(like.times).map(([kind, times]) => [`like_p95_ms_${kind}`, percentile(times, 95)]),
      ),
      p50_ms: percentile(Object.values(large).flat(), 50),
      growth_ratio_100k_to_1m: p95OfAll(large) / p95OfAll(small),
      rows: await count(owner),
      found: like.found,
      missed: like.missed,
      build_s: buildSeconds,
      index_mb: await megabytes(owner, `pg_relation_size('search_texts_by_gram')`),
      table_mb: await megabytes(owner, `pg_table_size('search_texts')`),
    };
  } finally {
    await ground.leave();
  }
}

function p95OfAll(times: Timed): number {
  return percentile(Object.values(times).flat(), 95);
}

/** The first page of each word, so many times, in turn, as people ask: no word twice in a row. */
async function ask(person: Person): Promise<Timed> {
  const times = Object.fromEntries(Object.keys(words).map((kind) => [kind, [] as number[]])) as Timed;
  for (let round = 0; round <= timesEach; round++)
    for (const [kind, some] of Object.entries(words))
      for (const word of some) {
        const asked = performance.now();
        await person.ask('GET', `/search?q=${encodeURIComponent(word)}`);
        if (round > 0) times[kind as Kind].push(performance.now() - asked);
      }
  return times;
}

/** The same first page by LIKE; and whatever LIKE finds anywhere in the million and we do not. */
async function compare(owner: pg.Pool): Promise<{ times: Partial<Timed>; found: number; missed: number }> {
  const times: Partial<Timed> = {};
  const total = { found: 0, missed: 0 };
  for (const kind of ['two_rare', 'two_common', 'four_rare', 'four_common', 'absent'] as const) {
    times[kind] = [];
    for (const word of words[kind]) times[kind].push(await firstPageByLike(owner, word));
  }
  for (const word of Object.values(words).flat()) {
    const { found, missed } = await missedOf(owner, word);
    total.found += found;
    total.missed += missed;
  }
  return { times, ...total };
}

async function firstPageByLike(owner: pg.Pool, word: string): Promise<number> {
  const asked = performance.now();
  await owner.query(
    'select id from search_texts where agency_id = $1 and text like all ($2) order by id desc limit 51',
    [cast.minato.id, patternsOf(word)],
  );
  return performance.now() - asked;
}

async function missedOf(owner: pg.Pool, word: string): Promise<{ found: number; missed: number }> {
  const { rows } = await owner.query(
    `with looked as materialized (select texts_found($2, $3, null, null, null, null, 2000000, $1, null, null) as id)
     select (select count(*) from looked) as found, (select count(*) from (
       select id from search_texts where agency_id = $1 and text like all ($2) except select id from looked) m) as missed`,
    [cast.minato.id, patternsOf(word), gramsOf(word)],
  );
  return rows[0];
}

function patternsOf(word: string): string[] {
  return readQuery(word).terms.map((term) => `%${term}%`);
}

function gramsOf(word: string): number[] {
  return readQuery(word).terms.flatMap(gramsToFind);
}

/** A million rows are written faster without it; it is built again as the migration has it. */
async function takeDownIndex(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query(`select pg_get_indexdef('search_texts_by_gram'::regclass) as text`);
  await owner.query('drop index search_texts_by_gram');
  return rows[0].text;
}

async function build(owner: pg.Pool, index: string): Promise<number> {
  const start = performance.now();
  await owner.query(`set maintenance_work_mem = '256MB'; ${index}`);
  const taken = seconds(start);
  await owner.query('vacuum analyze search_texts');
  await owner.query('analyze cases');
  return taken;
}

async function count(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query(`select count(*) as rows from search_texts where kind <> 'caller'`);
  return rows[0].rows;
}

async function megabytes(owner: pg.Pool, size: string): Promise<number> {
  const { rows } = await owner.query(`select ${size} / 1e6 as mb`);
  return Number(rows[0].mb);
}
