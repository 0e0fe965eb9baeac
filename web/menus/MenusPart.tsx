import { getMenus } from '@denwaban/api/menus';
import { IconRoute } from '@tabler/icons-react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, EmptyState, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { menuFormWords } from './form-words.ts';
import { LineMenuSheet } from './LineMenuSheet.tsx';
import classes from './menus.module.css';

type Props = { client: string; name: string; mayEdit: boolean };

/** How calls on each line of a client begin, before anybody of ours is asked. */
export function MenusPart({ client, name, mayEdit }: Props) {
  const words = useWords(menuFormWords);
  const asked = useAsk(getMenus, { params: { client } }, { about: ['line', 'hours'] });
  return (
    <Answered asked={asked}>
      {({ lines, ...of }) => (
        <Sheets>
          <p className={classes.about}>{mayEdit ? words.about : `${words.about}${words.agencyOnly}`}</p>
          {lines.length === 0 && (
            <Sheet>
              <EmptyState icon={IconRoute} title={words.noLines} next={words.noLinesNext} />
            </Sheet>
          )}
          {lines.map((line) => (
            <LineMenuSheet key={line.id} line={line} name={name} mayEdit={mayEdit} {...of} />
          ))}
        </Sheets>
      )}
    </Answered>
  );
}
