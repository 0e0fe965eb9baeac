import { getMe, type Me, signOut, signOutEverywhere } from '@denwaban/api/signin';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { ask, Refused, useAsk } from '../kit/ask/index.ts';
import { preferencesBelongTo } from '../kit/preferences/index.ts';

const key = [getMe.name, null];

/** Who is signed in; on pages inside a frame somebody always is. */
export function useMe(): Me {
  const { data } = useAsk(getMe);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Who is signed in, or nobody. From here on the browser's preferences are this person's. */
export async function findMe(answers: QueryClient): Promise<Me | undefined> {
  try {
    const me = await answers.ensureQueryData({ queryKey: key, queryFn: () => ask(getMe) });
    preferencesBelongTo(me.person.id);
    return me;
  } catch (error) {
    if (error instanceof Refused && error.code === 'signed_out') return undefined;
    throw error;
  }
}

/** After signing in: nothing that was seen before belongs to this person. */
export function begin(answers: QueryClient, me: Me) {
  answers.clear();
  answers.setQueryData(key, me);
  preferencesBelongTo(me.person.id);
}

/** The server no longer knows this person: everything seen leaves the machine, and signing in leads back here. */
export function sessionEnded(answers: QueryClient) {
  if (!answers.getQueryData(key)) return;
  answers.clear();
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?back=${encodeURIComponent(pathname + search)}`);
}

/** Ends the session and takes everything seen in it off this machine, by loading the page anew. */
export function useLeaving() {
  const answers = useQueryClient();
  const leave = (endpoint: typeof signOut) => async () => {
    await ask(endpoint);
    answers.clear();
    window.location.assign('/sign-in');
  };
  return { signOut: leave(signOut), signOutEverywhere: leave(signOutEverywhere) };
}
