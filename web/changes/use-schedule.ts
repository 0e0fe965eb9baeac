import { scheduleChange } from '@denwaban/api/changes';
import type { Calendar } from '@denwaban/domain/hours';
import { useTell } from '../kit/ask/index.ts';

type Scheduled = { calendar: Calendar; from: string; words: string };

/** Sets a client's hours for a later day. */
export function useSchedule(client: string) {
  const { mutate, error, isPending } = useTell(scheduleChange);
  const send = ({ calendar, from, words }: Scheduled, done: () => void) =>
    mutate({ params: { client }, body: { asked: { kind: 'hours', calendar }, from, words } }, { onSuccess: done });
  return { send, error, isPending };
}
