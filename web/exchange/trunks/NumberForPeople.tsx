import { chooseForPeople, listStock } from '@denwaban/api/stock';
import { formatNumber } from '@denwaban/domain/numbers';
import { Select } from '@mantine/core';
import { useAsk, useTell } from '../../kit/ask/index.ts';
import { Answered, announce, ErrorNotice, Sheet } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { trunkWords } from './trunk-words.ts';
import classes from './trunks.module.css';

/** What the people of clients see when they are rung for a transfer: one number, the same for all of them. */
export function NumberForPeople() {
  const { forPeople: words } = useWords(trunkWords);
  const asked = useAsk(listStock, undefined, { about: ['stock'] });
  const telling = useTell(chooseForPeople);
  const choose = (stock: string | null) =>
    telling.mutate({ body: { stock } }, { onSuccess: () => announce(stock ? words.chosen : words.left) });
  return (
    <Sheet title={words.title}>
      <div className={classes.stack}>
        <p className={classes.about}>{words.about}</p>
        <Answered asked={asked}>
          {({ numbers }) => {
            const offered = numbers.filter(({ state }) => state === 'free' || state === 'for_people');
            return (
              <Select
                label={words.number}
                description={offered.length > 0 ? words.numberAbout : words.noneFree}
                placeholder={words.own}
                clearable
                disabled={offered.length === 0 || telling.isPending}
                data={offered.map(({ id, number, trunk }) => ({
                  value: id,
                  label: `${formatNumber(number)}（${trunk.name}）`,
                }))}
                value={offered.find(({ state }) => state === 'for_people')?.id ?? null}
                onChange={choose}
              />
            );
          }}
        </Answered>
        <ErrorNotice error={telling.error} />
      </div>
    </Sheet>
  );
}
