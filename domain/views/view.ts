// View (保存した表示): a list as somebody likes to see it, under a name of theirs: the page with its filters, as its address says them.
import { type Refusal, refuse } from '../refusals/index.ts';

export type View = {
  id: string;
  name: string;
  /** `/cases?state=open&kind=complaint`: a page of the office, never another site. */
  address: string;
  /** Whose it is; everybody's once a supervisor has shared it. */
  owner: string;
  shared: boolean;
};

export const mostViews = 50;

/** Refuses incomplete_input for a name that says nothing and for what is no page of ours; too_many_views. */
export function keepView(view: View, own: readonly View[]): View | Refusal {
  const name = view.name.normalize('NFKC').trim();
  const problems = [
    ...(name === '' ? [{ field: 'name', code: 'required' as const }] : []),
    ...(/^\/[a-z]/.test(view.address) ? [] : [{ field: 'address', code: 'not_a_choice' as const }]),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  if (own.length >= mostViews) return refuse('too_many_views');
  return { ...view, name };
}
