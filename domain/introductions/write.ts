import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { changed } from './answer.ts';
import {
  type Introduction,
  type IntroductionAnswer,
  type IntroductionKind,
  introductionMinutes,
  mostIntroductionLetters as most,
} from './introduction.ts';
import { mayChange } from './may.ts';

/** As it was typed: number and name may be left empty, and without a line it is the client's first. */
export type IntroductionTyped = {
  line: string | null;
  number: string;
  name: string;
  about: string;
  kind: IntroductionKind;
};

type Writing = { id: string; client: string; by: string };

/**
 * A note that waits for its call from now on. `lines`: those of the client that a call can be put through to, the first one
 * first. Refuses incomplete_input: line not_a_choice; number, by what is wrong with it; name, about too_long; about required.
 */
export function write(
  { id, client, by }: Writing,
  typed: IntroductionTyped,
  lines: readonly string[],
  now: Date,
): IntroductionAnswer | Refusal {
  const read = readTyped(typed, lines);
  if (isRefusal(read)) return read;
  const until = new Date(now.getTime() + introductionMinutes * 60_000);
  const introduction: Introduction = {
    ...{ id, client, ...read, writtenBy: by, writtenAt: now, until },
    ...{ missed: false, state: { is: 'open' } },
  };
  const { line, kind } = read;
  return changed(introduction, { name: 'introduction.written', data: { line, kind, until: until.toISOString() } });
}

/** What is said is said otherwise; its time stays what it was. Refuses introduction_over, and what `write` refuses. */
export function correct(
  introduction: Introduction,
  typed: IntroductionTyped,
  lines: readonly string[],
): IntroductionAnswer | Refusal {
  if (!mayChange(introduction)) return refuse('introduction_over');
  const read = readTyped(typed, lines);
  if (isRefusal(read)) return read;
  return changed({ ...introduction, ...read }, { name: 'introduction.corrected', data: {} });
}

type Read = Pick<Introduction, 'line' | 'number' | 'name' | 'about' | 'kind'>;

function readTyped(typed: IntroductionTyped, lines: readonly string[]): Read | Refusal {
  const [name, about] = [typed.name.trim(), typed.about.trim()];
  const number = typed.number.trim() === '' ? null : readNumber(typed.number);
  const line = typed.line ?? lines[0];
  const problems: Problem[] = [
    ...(line !== undefined && lines.includes(line) ? [] : [{ field: 'line', code: 'not_a_choice' } as const]),
    ...(isRefusal(number) ? [{ field: 'number', code: number.code }] : []),
    ...tooLong('name', name, most.name),
    ...(about === '' ? [{ field: 'about', code: 'required' } as const] : tooLong('about', about, most.about)),
  ];
  if (problems.length > 0 || isRefusal(number)) return refuse('incomplete_input', problems);
  return { line: line as string, number, name: name || null, about, kind: typed.kind };
}
