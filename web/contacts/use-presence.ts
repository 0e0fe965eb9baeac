import { getCompany } from '@denwaban/api/clients';
import { setColleaguePresence, setOwnPresence } from '@denwaban/api/contacts';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useMe } from '../signin/me.ts';
import type { PresenceShown } from './presence.ts';

export const useCompany = () =>
  useAsk(getCompany, undefined, { about: ['client', 'contact', 'contract', 'line', 'hours'] });

/** A person's presence, shown as chosen from the tap on and not only when the answer is back. */
export function usePresence({ id, presence }: { id: string; presence: PresenceShown }) {
  const isMe = useMe().person.id === id;
  const company = useCompany();
  const own = useTell(setOwnPresence);
  const colleague = useTell(setColleaguePresence);
  const telling = isMe ? own : colleague;
  const isOnItsWay = telling.isPending || (telling.isSuccess && company.isFetching);
  const choose = (body: PresenceShown) => (isMe ? own.mutate({ body }) : colleague.mutate({ params: { id }, body }));
  return { shown: (isOnItsWay && telling.variables?.body) || presence, choose, error: telling.error };
}
