import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { complaintWords } from './words.ts';

const tones = { 1: 'quiet', 2: 'active', 3: 'attention', 4: 'overdue' } as const;

/** How grave, in number, colour and word. */
export function Severity({ level }: { level: ComplaintShown['severity'] }) {
  const words = useWords(complaintWords);
  return (
    <StatePill tone={tones[level]}>
      {words.severity(String(level))}・{words.severities[level]}
    </StatePill>
  );
}

/** As a list has room for it. */
export function SeverityMark({ level }: { level: ComplaintShown['severity'] }) {
  const words = useWords(complaintWords);
  return <StatePill tone={tones[level]}>{words.severity(String(level))}</StatePill>;
}
