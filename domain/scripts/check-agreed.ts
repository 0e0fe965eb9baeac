import type { Problem } from '../refusals/index.ts';
import { fold } from '../search/index.ts';
import type { Faq } from './faq.ts';
import type { Procedure } from './procedure.ts';
import { required } from './required.ts';
import type { ScopeLine } from './scope.ts';
import type { ScriptContent } from './script.ts';

/** What stands in the way of publishing what was agreed with the client: answers, procedures, scope, people. */
export function checkAgreed({ faq, procedures, scope, people }: ScriptContent): Problem[] {
  return [
    ...each('faq', faq, (line, at) => [...checkFaq(line), ...checkOnce(faq, at)]),
    ...each('procedures', procedures, checkProcedure),
    ...each('scope', scope, checkScope),
    ...each('people', people, ({ who, words }) => [...required('who', who), ...required('words', words)]),
  ];
}

function each<Line extends { id: string }>(
  section: string,
  lines: readonly Line[],
  check: (line: Line, at: number) => Problem[],
): Problem[] {
  return lines.flatMap((line, at) =>
    [...checkId(lines, at), ...check(line, at)].map(({ field, code }) => ({
      field: `${section}.${at}.${field}`,
      code,
    })),
  );
}

function checkId(lines: readonly { id: string }[], at: number): Problem[] {
  const { id } = lines[at] as { id: string };
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(id)) return [{ field: 'id', code: 'malformed' }];
  return lines.slice(0, at).some((line) => line.id === id) ? [{ field: 'id', code: 'not_unique' }] : [];
}

function checkFaq({ question, alsoAsked, answer }: Faq): Problem[] {
  return [
    ...required('question', question),
    ...alsoAsked.flatMap((words, at) => required(`alsoAsked.${at}`, words)),
    ...required('answer', answer),
  ];
}

/** The same question about the same product answered twice is answered in two ways one day. */
function checkOnce(faq: readonly Faq[], at: number): Problem[] {
  const asked = ({ question, product }: Faq) => `${fold(question)} ${fold(product)}`;
  const { question } = faq[at] as Faq;
  const isRepeated = faq.slice(0, at).some((line) => asked(line) === asked(faq[at] as Faq));
  return isRepeated && question.trim() !== '' ? [{ field: 'question', code: 'not_unique' }] : [];
}

function checkProcedure({ say, mayOffer, neverPromise, evidence }: Procedure): Problem[] {
  return [
    ...required('say', say),
    ...(mayOffer
      ? [...required('mayOffer.what', mayOffer.what), ...checkYen('mayOffer.upToYen', mayOffer.upToYen)]
      : []),
    ...neverPromise.flatMap((words, at) => required(`neverPromise.${at}`, words)),
    ...evidence.flatMap((words, at) => required(`evidence.${at}`, words)),
  ];
}

function checkScope({ topic, words, treatment }: ScopeLine): Problem[] {
  return [
    ...required('topic', topic),
    ...words.flatMap((word, at) => required(`words.${at}`, word)),
    ...checkTreatment(treatment),
  ];
}

function checkTreatment(treatment: ScopeLine['treatment']): Problem[] {
  switch (treatment.is) {
    case 'take':
    case 'answer':
      return [];
    case 'decline':
      return required('treatment.words', treatment.words);
    case 'dedicated':
      return [
        ...required('treatment.senior', treatment.senior),
        ...checkYen('treatment.limitYen', treatment.limitYen),
        ...required('treatment.words', treatment.words),
      ];
  }
}

function checkYen(field: string, yen: number): Problem[] {
  if (!Number.isInteger(yen)) return [{ field, code: 'not_whole' }];
  return yen < 0 ? [{ field, code: 'out_of_range' }] : [];
}
