import { getOwnMenus, type LineMenu } from '@denwaban/api/menus';
import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, EmptyState, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { MenuPicture } from './MenuPicture.tsx';
import classes from './menus.module.css';
import { ownMenuWords } from './words.ts';

/** How calls to one's own company begin, as the agency has set it. */
export function OwnMenusScreen() {
  const words = useWords(ownMenuWords);
  const asked = useAsk(getOwnMenus, undefined, { about: ['menu', 'line', 'hours'] });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Answered asked={asked}>
        {({ lines, calendar }) => (
          <Sheets>
            {lines.some(({ menu }) => menu) ? (
              lines.map((line) => <OwnMenu key={line.id} line={line} calendar={calendar} />)
            ) : (
              <Sheet>
                <EmptyState icon={IconRoute} title={words.none} next={words.noneNext} />
              </Sheet>
            )}
            <WhomToAsk />
          </Sheets>
        )}
      </Answered>
    </>
  );
}

type Props = { line: LineMenu; calendar: Parameters<typeof MenuPicture>[0]['calendar'] };

function OwnMenu({ line: { label, menu, now }, calendar }: Props) {
  const words = useWords(ownMenuWords);
  const { client } = useMe();
  return (
    <Sheet title={label}>
      {menu ? (
        <MenuPicture
          line={label}
          parts={menu.parts}
          calendar={calendar}
          name={client?.name ?? ''}
          now={now}
          side="portal"
        />
      ) : (
        <p className={classes.about}>{words.plain}</p>
      )}
    </Sheet>
  );
}

/** It is set by the agency; whoever may ask for changes of lines asks there. */
function WhomToAsk() {
  const words = useWords(ownMenuWords);
  const { agency, abilities } = useMe();
  return (
    <p className={classes.about}>
      {words.ask(agency.name)}{' '}
      {abilities.includes('propose_changes') && (
        <Link to="/portal/changes" search={{ ask: 'lines' }}>
          {words.request}
        </Link>
      )}
    </p>
  );
}
