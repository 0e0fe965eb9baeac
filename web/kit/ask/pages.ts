import type { AnswerOf, AskOf, Endpoint } from '@denwaban/api/endpoint';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Asking, ask } from './index.ts';
import { subjectsOf } from './subjects.ts';

type Page = { items: readonly unknown[]; next: string | null };
type Paged<E> = AnswerOf<E> & Page;

/** A list of which one page after the other is asked for; what is shown of it is asked again together when it grows old. */
export function usePages<E extends Endpoint>(endpoint: E, input: AskOf<E>, asking: Asking = {}) {
  const asked = useInfiniteQuery({
    queryKey: [endpoint.name, 'pages', input],
    queryFn: ({ pageParam }) =>
      (ask as (...given: unknown[]) => Promise<Paged<E>>)(endpoint, from(input as { query?: object }, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    meta: { about: [...subjectsOf(endpoint), ...(asking.about ?? [])] },
    enabled: asking.ready ?? true,
    ...(asking.keep ? { placeholderData: (before: unknown) => before as never } : {}),
  });
  const pages = asked.data?.pages ?? [];
  return {
    asked,
    /** The first page whole, for what it says beside its items. */
    first: pages[0],
    items: pages.flatMap(({ items }) => items) as Paged<E>['items'][number][],
    more: asked.hasNextPage ? () => void asked.fetchNextPage() : undefined,
    isMoreOnItsWay: asked.isFetchingNextPage,
  };
}

function from(input: { query?: object }, before: string | null) {
  return before === null ? input : { ...input, query: { ...input.query, before } };
}
