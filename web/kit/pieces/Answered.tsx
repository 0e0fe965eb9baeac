import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import { SkeletonRows } from './Skeletons.tsx';

/** A question put once, or page by page. */
type Asked<Answer> = { data: Answer | undefined; isError: boolean; error: Error | null; refetch: () => unknown };

type Props<Answer> = {
  asked: Asked<Answer>;
  waiting?: ReactNode;
  children: (answer: Answer) => ReactNode;
};

/** The three faces of a question: its skeleton, its answer, what went wrong. An answer once shown stays while a later asking fails. */
export function Answered<Answer>({ asked, waiting = <SkeletonRows />, children }: Props<Answer>) {
  if (asked.data !== undefined) return children(asked.data);
  return asked.isError ? <ErrorNotice error={asked.error} again={() => void asked.refetch()} /> : waiting;
}
