import type { AnswerOf, AskOf, Endpoint } from '@denwaban/api/endpoint';
import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { heardServerTime } from '../clock/index.ts';
import { language } from '../words/index.ts';
import { refresh } from './answers.ts';
import { type Ask, asker } from './asker.ts';
import type { Given } from './question.ts';
import { type Subject, subjectsOf } from './subjects.ts';

export { Refused, readAnswer, type SaidProblem, Unreachable } from './answer.ts';
export { createAnswers, refresh } from './answers.ts';
export { addressOf } from './question.ts';
export type { Subject } from './subjects.ts';

const put = asker({ base: '/api', language: language.read, heardTime: heardServerTime });

export const ask: Ask = (endpoint, ...[input]) => put(endpoint, input);

export type Asking = {
  /** What the answer is about beside the subjects in the endpoint's path; with neither, every hint asks again. */
  about?: readonly Subject[];
  /** False while the question cannot be put yet. */
  ready?: boolean;
  /** `ignored`: what is counted over a whole day is asked again by the minute, not at every call. */
  hints?: 'heard' | 'ignored';
  /** Keep showing the former answer while the next one is on its way (a list under a filter). */
  keep?: boolean;
};
type AskingFor<E> = [...Given<E>, asking?: Asking];

/** The answer of an endpoint, asked again whenever the live feed hints that something it shows changed. */
export function useAsk<E extends Endpoint>(endpoint: E, ...given: AskingFor<E>): UseQueryResult<AnswerOf<E>, Error> {
  const [input, asking = {}] = given as unknown as [Given<E>[0], Asking?];
  return useQuery<unknown>({
    queryKey: [endpoint.name, input ?? null],
    queryFn: ({ signal }) => put(endpoint, input, signal),
    meta: { about: [...subjectsOf(endpoint), ...(asking.about ?? [])], hints: asking.hints },
    enabled: asking.ready ?? true,
    ...(asking.keep ? { placeholderData: (before: unknown) => before } : {}),
  }) as UseQueryResult<AnswerOf<E>, Error>;
}

/**
 * Tells the server something: `const close = useTell(closeCase)`, `close.mutate({ params, body })`. Never repeated by itself.
 * What it changes is asked again at once, without waiting for the live feed.
 */
export function useTell<E extends Endpoint>(endpoint: E): UseMutationResult<AnswerOf<E>, Error, AskOf<E>> {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (input: AskOf<E>) => put(endpoint, input as Given<E>[0]),
    onSuccess: () => void refresh(answers, ['*']),
  });
}
