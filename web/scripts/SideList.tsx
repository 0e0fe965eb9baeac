import { NativeSelect } from '@mantine/core';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './desk.module.css';
import { manualDeskWords } from './manual-desk-words.ts';
import { isEdited, type ManualPage } from './pages.ts';

type Props = {
  pages: readonly ManualPage[];
  page: ManualPage;
  go: (page: ManualPage) => void;
  /** How many there are of what a page lists; left out where that says nothing. */
  count: (page: ManualPage) => number | undefined;
  faults: (page: ManualPage) => number;
};

const checks: readonly ManualPage[] = ['rehearsal', 'lacks'];
const groupOf = (page: ManualPage) => (isEdited(page) ? 'content' : checks.includes(page) ? 'check' : 'keep');

/** The pages of the manual at the side, what is to be corrected marked; one field to choose from where there is little room. */
export function SideList({ pages, page, go, count, faults }: Props) {
  const words = useWords(manualDeskWords);
  const say = useSay();
  const groups = Object.entries(Object.groupBy(pages, groupOf)) as [keyof typeof words.groups, ManualPage[]][];
  return (
    <>
      <NativeSelect
        className={classes.choice}
        aria-label={words.pages}
        value={page}
        onChange={(event) => go(event.currentTarget.value as ManualPage)}
        data={groups.map(([group, items]) => ({
          group: words.groups[group],
          items: items.map((value) => ({ value, label: words.page[value] })),
        }))}
      />
      <nav className={classes.side} aria-label={words.pages}>
        {groups.map(([group, items]) => (
          <div key={group}>
            <p className={classes.group}>{words.groups[group]}</p>
            <ul>
              {items.map((each) => (
                <li key={each}>
                  <button type="button" aria-current={each === page ? 'page' : undefined} onClick={() => go(each)}>
                    <span>{words.page[each]}</span>
                    {faults(each) > 0 ? (
                      <span className={classes.faults}>
                        <span aria-hidden>{say.number(faults(each))}</span>
                        <span className={classes.unseen}>{words.faultsOf(say.number(faults(each)))}</span>
                      </span>
                    ) : (
                      <small>{count(each) ? say.number(count(each) as number) : ''}</small>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  );
}
