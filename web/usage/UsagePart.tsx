import { getSatisfaction } from '@denwaban/api/receipts';
import { getUsage } from '@denwaban/api/usage';
import { dayOf } from '@denwaban/domain/hours';
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, SkeletonRows } from '../kit/pieces/index.ts';
import { Satisfaction } from '../receipts/Satisfaction.tsx';
import { monthIn } from './days.ts';
import { MonthSwitch } from './MonthSwitch.tsx';
import { UsageSheets } from './UsageSheets.tsx';

/** One client's month, as the agency sees it; which month stands in the address. */
export function UsagePart({ client }: { client: string }) {
  const thisMonth = dayOf(useNow()).slice(0, 7);
  const search: { month?: unknown } = useSearch({ strict: false });
  const month = monthIn(search.month) ?? thisMonth;
  const asked = useAsk(
    getUsage,
    { params: { client }, query: { month } },
    { about: ['usage', 'contract'], keep: true },
  );
  const felt = useAsk(
    getSatisfaction,
    { params: { client }, query: { month } },
    { about: ['receipt', 'case'], keep: true },
  );
  return (
    <>
      <MonthSwitch month={month} last={thisMonth} />
      <Answered asked={asked} waiting={<SkeletonRows count={3} height={180} />}>
        {(usage) => <UsageSheets usage={usage} />}
      </Answered>
      {felt.data && <Satisfaction counts={felt.data} />}
    </>
  );
}
