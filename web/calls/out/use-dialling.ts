import { type CallOutWanted, dialOut } from '@denwaban/api/calls-out';
import { getTelephone } from '@denwaban/api/telephones';
import { useNavigate } from '@tanstack/react-router';
import { useAsk, useTell } from '../../kit/ask/index.ts';
import { useMe } from '../../signin/me.ts';

/** Whether there are lines to ring out by, and this person is one who does. */
export function useMayDial(): boolean {
  const takes = useMe().abilities.includes('take_calls');
  const { data } = useAsk(getTelephone, undefined, { hints: 'ignored', ready: takes });
  return takes && (data?.isOffered ?? false);
}

/** Rings, and goes to the desk, where the call is. */
export function useDialling() {
  const navigate = useNavigate();
  const tell = useTell(dialOut);
  return {
    dial: (body: CallOutWanted, onSuccess?: () => void) =>
      tell.mutate(
        { body },
        {
          onSuccess: () => {
            onSuccess?.();
            void navigate({ to: '/desk' });
          },
        },
      ),
    isBusy: tell.isPending,
    error: tell.error,
  };
}
