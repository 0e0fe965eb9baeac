import { type ScriptContent, starterFor, type Trade, trades } from '@denwaban/domain/scripts';

const enough = 2;

/** The trade whose starter this manual most looks like, by its questions, procedures and scope; null where it looks like none. */
export function tradeLike(content: ScriptContent): Trade | null {
  const own = marks(content);
  const alike = trades.map((trade) => {
    const typical = marks(starterFor(trade, { name: '', reading: '', told: {} }));
    return { trade, shared: typical.filter((mark) => own.includes(mark)).length };
  });
  const [first] = alike.toSorted((one, other) => other.shared - one.shared);
  const isClear = alike.filter(({ shared }) => shared === first?.shared).length === 1;
  return first && isClear && first.shared >= enough ? first.trade : null;
}

function marks({ questions, procedures, scope, ngWords }: ScriptContent): string[] {
  return [
    ...questions.map(({ label }) => label),
    ...procedures.map(({ trouble }) => trouble),
    ...scope.map(({ topic }) => topic),
    ...ngWords,
  ];
}
