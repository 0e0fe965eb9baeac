import { type AccessShown, listOwnAccess } from '@denwaban/api/access';
import { dayOf } from '@denwaban/domain/hours';
import { TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { usePages } from '../kit/ask/pages.ts';
import { EmptyState, OneOf, Pages, PageTitle, Sheet, Sheets, Toolbar } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './access.module.css';
import { Thing, whoOf } from './Thing.tsx';
import { accessWords } from './words.ts';

const route = getRouteApi('/client/portal/access');

/** Who at the agency, or of one's own people, looked at what of the company's, day by day. */
export function OwnAccessScreen() {
  const words = useWords(accessWords);
  const { side = 'agency', day } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (change: object) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const pages = usePages(listOwnAccess, { query: { side, day } }, { keep: true });
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.ownTitle}</PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.side}
          values={['agency', 'own']}
          words={words.sides}
          chosen={side}
          choose={(chosen) => show({ side: chosen })}
        />
        <TextInput
          type="date"
          aria-label={words.filter.day}
          value={day ?? ''}
          onChange={(event) => show({ day: event.currentTarget.value || undefined })}
        />
      </Toolbar>
      <Pages pages={pages}>{(items) => <Days items={items} />}</Pages>
    </>
  );
}

function Days({ items }: { items: readonly AccessShown[] }) {
  const words = useWords(accessWords);
  const say = useSay();
  const days = [...Map.groupBy(items, ({ at }) => dayOf(new Date(at)))];
  if (days.length === 0)
    return (
      <Sheet>
        <EmptyState icon={IconEye} title={words.ownEmpty} next={words.ownEmptyNext} />
      </Sheet>
    );
  return (
    <Sheets>
      {days.map(([day, looks]) => (
        <Sheet key={day} title={say.fullDay(day)}>
          <ul className={classes.looks}>
            {looks.map((look) => (
              <li key={look.id} className={classes.look}>
                <span className={classes.time}>{say.time(look.at)}</span>
                <strong>{whoOf(look, words)}</strong>
                <span className={classes.did}>
                  {words.action[look.action]}: <Thing access={look} />
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </Sheets>
  );
}
