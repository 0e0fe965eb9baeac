import type { FiguresOfDay } from '@denwaban/api/figures';
import type { Figure } from '@denwaban/domain/figures';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './figures.module.css';
import { valueSaid } from './value.ts';
import { figureWords } from './words.ts';

type Props = { figures: FiguresOfDay; lastWeek: FiguresOfDay | undefined };

/** Each figure large, with its formula and what was divided by what. */
export function FigureCards({ figures, lastWeek }: Props) {
  const before = new Map(lastWeek?.figures.map((figure) => [figure.name, figure]));
  return (
    <ul className={classes.cards}>
      {figures.figures.map((figure) => (
        <Card key={figure.name} figure={figure} before={before.get(figure.name)} day={figures} />
      ))}
    </ul>
  );
}

type CardProps = { figure: Figure; before: Figure | undefined; day: FiguresOfDay };

function Card({ figure, before, day }: CardProps) {
  const words = useWords(figureWords);
  const say = useSay();
  const { name, formula, part, whole } = words.figure[figure.name];
  const value = valueSaid(figure, say);
  const then = before && valueSaid(before, say);
  return (
    <li className={classes.card}>
      <h2>{name}</h2>
      <p className={classes.value} data-none={value === null || undefined}>
        {value ?? words.none}
      </p>
      <p className={classes.division}>
        {part} {say.number(figure.part)} ÷ {whole} {say.number(figure.whole)}
      </p>
      <p className={classes.formula}>{formula}</p>
      {then && <p className={classes.formula}>{words.lastWeek(then)}</p>}
      {figure.name === 'report_time' && figure.whole > 0 && (
        <p className={classes.formula}>{words.slowest(say.clock(day.slowestReportSeconds))}</p>
      )}
      {figure.name === 'report_time' && day.unreported > 0 && (
        <p className={classes.late}>{words.unreported(say.number(day.unreported))}</p>
      )}
    </li>
  );
}
