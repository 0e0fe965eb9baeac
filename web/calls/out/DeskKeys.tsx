import type { CallInHand } from '@denwaban/api/call-shapes';
import { sendKeys } from '@denwaban/api/calls-out';
import { getTelephone } from '@denwaban/api/telephones';
import { PushKeys } from '../../exchange/telephone/PushKeys.tsx';
import { useAsk, useTell } from '../../kit/ask/index.ts';

/** The keys of the page for whoever has another telephone on the desk; the telephone in the page has its own. */
export function DeskKeys({ call }: { call: CallInHand }) {
  const isOnLines = call.can.includes('send_keys');
  const { data } = useAsk(getTelephone, undefined, { hints: 'ignored', ready: isOnLines });
  const tell = useTell(sendKeys);
  if (!isOnLines || data?.taken?.kind !== 'desk' || !call.may.send_keys) return null;
  return <PushKeys press={(keys) => tell.mutate({ params: { id: call.id }, body: { keys } })} disabled={false} />;
}
