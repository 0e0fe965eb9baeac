import type { CaseLine } from '@denwaban/api/cases';
import { SeverityMark } from '../complaints/Severity.tsx';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeCaseWords } from './office-words.ts';
import { caseWords } from './words.ts';

type Sorted = Pick<CaseLine, 'kind' | 'complaintAbout' | 'urgency'> & Partial<Pick<CaseLine, 'severity'>>;

/** What kind of case it is; a complaint and an urgent one are seen from afar. */
export function CaseLabel({ kind, complaintAbout, urgency, severity }: Sorted) {
  const words = useWords(caseWords);
  const { complaint, urgent, complaintAbout: about } = useWords(officeCaseWords);
  const name = complaintAbout ? complaint(about[complaintAbout]) : words.kind[kind];
  return (
    <>
      {urgency === 'urgent' && (
        <>
          <StatePill tone="overdue">{urgent}</StatePill>{' '}
        </>
      )}
      {kind === 'complaint' ? <StatePill tone="attention">{name}</StatePill> : name}
      {severity && severity > 2 && (
        <>
          {' '}
          <SeverityMark level={severity} />
        </>
      )}
    </>
  );
}

export function CaseState({ state }: Pick<CaseLine, 'state'>) {
  const words = useWords(caseWords);
  return <StatePill tone={state === 'open' ? 'active' : 'fine'}>{words.state[state]}</StatePill>;
}
