import type { TrunkShown } from '@denwaban/api/trunks';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button } from '@mantine/core';
import { useNow } from '../../kit/clock/index.ts';
import { Facts, Meter, PhoneNumber, Sheet, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { TryNumber } from './TryNumber.tsx';
import { trunkWords } from './trunk-words.ts';
import classes from './trunks.module.css';

const mostNumbers = 12;

/** One trunk: how it stands, what to do about it, and what it is. */
export function TrunkSheet({ trunk, edit }: { trunk: TrunkShown; edit: () => void }) {
  const words = useWords(trunkWords);
  return (
    <Sheet title={trunk.name}>
      <div className={classes.stack}>
        <Standing trunk={trunk} />
        <Meter label={words.spent} value={trunk.spentToday} limit={trunk.mostYenADay} unit={words.yen} />
        <Facts facts={useFacts(trunk)} />
        <div>
          <Button variant="default" aria-label={`${trunk.name}: ${words.edit}`} onClick={edit}>
            {words.edit}
          </Button>
        </div>
        <TryNumber trunk={trunk.id} />
      </div>
    </Sheet>
  );
}

const tones: Record<TrunkShown['standing'], Tone> = {
  registered: 'fine',
  reachable: 'fine',
  joining: 'active',
  rejected: 'overdue',
  unreachable: 'overdue',
  unknown: 'quiet',
};

function Standing({ trunk: { state, standing, standsSince } }: { trunk: TrunkShown }) {
  const words = useWords(trunkWords);
  const [say, now] = [useSay(), useNow()];
  const shown = state === 'closed' ? 'closed' : standing;
  return (
    <div className={classes.standing}>
      <StatePill tone={shown === 'closed' ? 'quiet' : tones[shown]}>{words.standing[shown]}</StatePill>
      <span className={classes.soft}>{words.since(say.when(standsSince, now))}</span>
      {words.next[shown] && <p className={classes.about}>{words.next[shown]}</p>}
    </div>
  );
}

function useFacts({
  joins,
  host,
  port,
  account,
  hasPassword,
  peers,
  mostCalls,
  shownNumber,
  rings,
  numbers,
}: TrunkShown) {
  const words = useWords(trunkWords);
  const say = useSay();
  const { fact } = words;
  const isByAccount = joins === 'account';
  return [
    { name: fact.joins, value: words.joins[joins] },
    { name: fact.host, value: <code>{`${host}:${port}`}</code> },
    { name: fact.account, value: isByAccount && <code>{account}</code> },
    { name: fact.password, value: isByAccount && hasPassword && fact.kept },
    { name: fact.peers, value: peers.length > 0 && <code>{peers.join(', ')}</code> },
    { name: fact.mostCalls, value: fact.calls(mostCalls) },
    { name: fact.shownNumber, value: shownNumber ? <PhoneNumber number={shownNumber} /> : fact.none },
    { name: fact.rings, value: say.list(rings.map((kind) => words.destination[kind])) },
    { name: fact.numbers, value: numbers.length > 0 ? listed(numbers, fact.more) : fact.noNumbers },
  ];
}

function listed(numbers: readonly string[], more: (count: number) => string): string {
  const shown = numbers.slice(0, mostNumbers).map(formatNumber);
  const left = numbers.length - shown.length;
  return [...shown, ...(left > 0 ? [more(left)] : [])].join('　');
}
