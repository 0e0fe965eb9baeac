import type { Desk } from '@denwaban/api/call-shapes';
import { getTelephone } from '@denwaban/api/telephones';
import { lazy, Suspense } from 'react';
import { useAsk } from '../../kit/ask/index.ts';

const SoftphoneBar = lazy(async () => ({ default: (await import('./SoftphoneBar.tsx')).SoftphoneBar }));

/**
 * The telephone in the page, from taking the seat to leaving it and through every call; a house without an engine, or a desk
 * with a telephone of its own on it, loads nothing of it.
 */
export function TelephoneAtDesk({ desk: { call, operator, listening } }: { desk: Desk }) {
  const { data } = useAsk(getTelephone, undefined, { hints: 'ignored' });
  const isSeated = operator.readiness !== 'signed_off' || call?.exchange === 'asterisk';
  if (!data?.isOffered || data.taken?.kind === 'desk' || !isSeated) return null;
  return (
    <Suspense>
      <SoftphoneBar call={call?.exchange === 'asterisk' ? call : null} listening={listening?.call ?? null} />
    </Suspense>
  );
}
