import { targetPlace } from '../callbacks/index.ts';
import { isDay } from '../hours/index.ts';
import type { Problem } from '../refusals/index.ts';
import type { Contract } from './contract.ts';
import type { CountRules, CountVerdict } from './count-rules.ts';

/** What stands in the way of a contract, by field (`callbackPolicy.targetMinutes`). */
export function checkContract(contract: Contract): Problem[] {
  const { effectiveFrom, callbackPolicy, relayWindowMinutes, countRules } = contract;
  return [
    ...(isDay(effectiveFrom) ? [] : [{ field: 'effectiveFrom', code: 'not_a_day' } as const]),
    ...whole('includedCalls', contract.includedCalls, 0, 1_000_000),
    ...whole('baseYen', contract.baseYen, 0, 100_000_000),
    ...whole('perExtraCallYen', contract.perExtraCallYen, 0, 1_000_000),
    ...whole('wrapUpSeconds', contract.wrapUpSeconds, 0, 3_600),
    ...whole('callbackPolicy.targetMinutes', callbackPolicy.targetMinutes, 1, 10_080),
    ...checkPromise(callbackPolicy.mayPromise),
    ...whole('relayWindowMinutes.urgent', relayWindowMinutes.urgent, 1, 1_440),
    ...whole('relayWindowMinutes.callback', relayWindowMinutes.callback, 1, 1_440),
    ...checkCountRules(countRules),
  ];
}

function whole(field: string, value: number, least: number, most: number): Problem[] {
  if (!Number.isInteger(value)) return [{ field, code: 'not_whole' }];
  return value < least || value > most ? [{ field, code: 'out_of_range' }] : [];
}

/** Fixed words such as 「2時間以内に」 would be a lie after hours: the time has to come from the clock. */
function checkPromise(mayPromise: Contract['callbackPolicy']['mayPromise']): Problem[] {
  if (mayPromise === null || mayPromise.words.includes(targetPlace)) return [];
  return [{ field: 'callbackPolicy.mayPromise.words', code: 'promise_without_time' }];
}

function checkCountRules({ inOrder, otherwise }: CountRules): Problem[] {
  const ids = [...inOrder.map((rule) => rule.id), otherwise.id];
  return [
    ...inOrder.flatMap((rule, index) => {
      const field = `countRules.inOrder.${index}`;
      const empty = rule.when.length === 0 ? [{ field: `${field}.when`, code: 'required' } as const] : [];
      const times = rule.when.flatMap((condition, at) =>
        condition.is === 'talked_under' ? whole(`${field}.when.${at}.seconds`, condition.seconds, 1, 86_400) : [],
      );
      return [...checkVerdict(field, rule, ids.slice(0, index)), ...empty, ...times];
    }),
    ...checkVerdict('countRules.otherwise', otherwise, ids.slice(0, -1)),
  ];
}

function checkVerdict(field: string, { id, words }: CountVerdict, earlier: string[]): Problem[] {
  const problems: Problem[] = [];
  if (id.trim() === '') problems.push({ field: `${field}.id`, code: 'required' });
  else if (earlier.includes(id)) problems.push({ field: `${field}.id`, code: 'not_unique' });
  if (words.ja.trim() === '') problems.push({ field: `${field}.words.ja`, code: 'required' });
  if (words.en.trim() === '') problems.push({ field: `${field}.words.en`, code: 'required' });
  return problems;
}
