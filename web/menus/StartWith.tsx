import type { LineMenu } from '@denwaban/api/menus';
import { Button } from '@mantine/core';
import { IconBuilding, IconDialpad, IconMoon } from '@tabler/icons-react';
import { useWords } from '../kit/words/index.ts';
import { type DraftPart, newPart } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import classes from './menus.module.css';
import { type Start, startNeeds, startOf, starts } from './starts.ts';

type Props = { can: LineMenu['can']; mayEdit: boolean; open: (parts: DraftPart[]) => void };

/** No menu yet: what one is for, and what many begin with. */
export function StartWith({ can, mayEdit, open }: Props) {
  const words = useWords(menuFormWords);
  if (Object.values(can).every((each) => !each)) return <p className={classes.about}>{words.cannot.anything}</p>;
  return (
    <div className={classes.starts}>
      <p className={classes.about}>
        <strong>{words.empty}</strong>
        {words.emptyNext}
      </p>
      {mayEdit && (
        <>
          <h3>{words.startWith}</h3>
          <div className={classes.choices}>
            {starts.map((start) => (
              <StartButton key={start} start={start} can={can} open={open} />
            ))}
          </div>
          <div className={classes.scratch}>
            <Button variant="default" onClick={() => open([newPart])}>
              {words.scratch}
            </Button>
            <span className={classes.soft}>{words.startNote}</span>
          </div>
        </>
      )}
    </div>
  );
}

const drawings = { desk_first: IconBuilding, complaints_by_key: IconDialpad, nights: IconMoon } as const;

function StartButton({ start, can, open }: { start: Start } & Omit<Props, 'mayEdit'>) {
  const words = useWords(menuFormWords);
  const lacking = startNeeds[start].find((each) => !can[each]);
  const Drawing = drawings[start];
  return (
    <button
      type="button"
      className={classes.start}
      disabled={lacking !== undefined}
      onClick={() => open(startOf(start))}
    >
      <Drawing size={22} stroke={1.5} aria-hidden />
      <strong>{words.start[start]}</strong>
      <span>{lacking ? words.cannot[lacking] : words.startAbout[start]}</span>
    </button>
  );
}
