import { getOwnSatisfaction } from '@denwaban/api/receipts';
import { getOwnUsage } from '@denwaban/api/usage';
import { dayOf } from '@denwaban/domain/hours';
import { getRouteApi } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, PageTitle, SkeletonRows } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Satisfaction } from '../receipts/Satisfaction.tsx';
import { OwnErrorRates } from '../remarks/ErrorRates.tsx';
import { MonthSwitch } from './MonthSwitch.tsx';
import { UsageSheets } from './UsageSheets.tsx';
import { usageWords } from './words.ts';

const route = getRouteApi('/client/portal/usage');

/** A company's own month: where it stands against the plan, day by day and call by call. */
export function OwnUsageScreen() {
  const words = useWords(usageWords);
  const thisMonth = dayOf(useNow()).slice(0, 7);
  const { month = thisMonth } = route.useSearch();
  const asked = useAsk(getOwnUsage, { query: { month } }, { about: ['usage', 'contract'], keep: true });
  const felt = useAsk(getOwnSatisfaction, { query: { month } }, { about: ['receipt', 'case'], keep: true });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <MonthSwitch month={month} last={thisMonth} />
      <Answered asked={asked} waiting={<SkeletonRows count={3} height={180} />}>
        {(usage) => <UsageSheets usage={usage} />}
      </Answered>
      {felt.data && <Satisfaction counts={felt.data} />}
      <OwnErrorRates />
    </>
  );
}
