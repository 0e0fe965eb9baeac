import { listRisks, type RiskShown } from '@denwaban/api/risks';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, ClientName, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { colourOf } from '../routing/board-colour.ts';
import classes from './risks.module.css';
import { reasonWords, riskWords } from './words.ts';

/** Open cases whose caller may complain again, the most endangered first, each with why. */
export function BoardRisks() {
  const words = useWords(riskWords);
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <Answered asked={useAsk(listRisks)}>{({ risks }) => <Risks risks={risks} />}</Answered>
    </Sheet>
  );
}

function Risks({ risks }: { risks: readonly RiskShown[] }) {
  const words = useWords(riskWords);
  if (risks.length === 0) {
    return (
      <p className={classes.empty}>
        <strong>{words.empty}</strong>
        {words.emptyNext}
      </p>
    );
  }
  return (
    <ol className={classes.risks}>
      {risks.map((risk) => (
        <li key={risk.case}>
          <Endangered risk={risk} />
        </li>
      ))}
    </ol>
  );
}

function Endangered({ risk }: { risk: RiskShown }) {
  const words = useWords(riskWords);
  const say = useSay();
  const { level, reasons, receiptNumber, summary, callerName } = risk;
  return (
    <Link to="/cases/$id" params={{ id: risk.case }} className={classes.risk}>
      <StatePill tone={level === 'high' ? 'overdue' : 'attention'}>{words.level[level]}</StatePill>
      <span className={classes.matter}>
        <span className={classes.whose}>
          <ClientName client={{ name: risk.clientName, colour: colourOf(risk.clientColour) }} />
          <span>{receiptNumber}</span>
          {callerName && <span>{words.sir(callerName)}</span>}
        </span>
        {summary}
      </span>
      <span className={classes.reasons}>{say.list(reasons.map((reason) => reasonWords(words, reason)))}</span>
    </Link>
  );
}
