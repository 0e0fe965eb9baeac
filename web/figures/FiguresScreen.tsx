import { type FiguresOfDay, getFigures } from '@denwaban/api/figures';
import { addDays, dayOf } from '@denwaban/domain/hours';
import { IconChartBar } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, Beside, EmptyState, PageTitle, Sheet, Sheets, SkeletonRows, Toolbar } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { SavedViews } from '../views/SavedViews.tsx';
import { ByClient } from './ByClient.tsx';
import { ByHour } from './ByHour.tsx';
import { DaySwitch } from './DaySwitch.tsx';
import { NotObtained, WrapUps } from './Details.tsx';
import { FigureCards } from './FigureCards.tsx';
import { figureWords } from './words.ts';

const route = getRouteApi('/staff/figures');

/** The numbers of a day, each with its formula. */
export function FiguresScreen() {
  const words = useWords(figureWords);
  const today = dayOf(useNow());
  const { day = today, client } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (change: object) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const asked = useAsk(getFigures, { query: { day, client } }, { keep: true, hints: 'ignored' });
  const before = useAsk(getFigures, { query: { day: addDays(day, -7), client } }, { keep: true, hints: 'ignored' });
  return (
    <>
      <PageTitle about={words.about} actions={<SavedViews />}>
        {words.title}
      </PageTitle>
      <Toolbar>
        <DaySwitch
          day={day}
          today={today}
          until={asked.data?.until}
          choose={(chosen) => show({ day: chosen === today ? undefined : chosen })}
        />
        <ClientFilter client={client} choose={(chosen) => show({ client: chosen })} />
      </Toolbar>
      <Answered asked={asked} waiting={<SkeletonRows count={3} height={160} />}>
        {(figures) => <Day figures={figures} lastWeek={before.data} />}
      </Answered>
    </>
  );
}

function Day({ figures, lastWeek }: { figures: FiguresOfDay; lastWeek: FiguresOfDay | undefined }) {
  const words = useWords(figureWords);
  if (figures.clients.length === 0) {
    return (
      <Sheet>
        <EmptyState icon={IconChartBar} title={words.empty} next={words.emptyNext} />
      </Sheet>
    );
  }
  return (
    <Sheets>
      <FigureCards figures={figures} lastWeek={lastWeek} />
      <Beside
        aside={
          <>
            <WrapUps wrapUps={figures.wrapUps} />
            <NotObtained reasons={figures.notObtained} />
          </>
        }
      >
        <Sheet title={words.hours}>
          <ByHour hours={figures.hours} />
        </Sheet>
        <ByClient clients={figures.clients} />
      </Beside>
    </Sheets>
  );
}
