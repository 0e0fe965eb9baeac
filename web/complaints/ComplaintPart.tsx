import type { CaseFile } from '@denwaban/api/cases';
import { LegalClocks } from '../emergencies/LegalClocks.tsx';
import { Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ClosingAsked } from './ClosingAsked.tsx';
import { ComplaintRecord } from './ComplaintRecord.tsx';
import classes from './complaints.module.css';
import { GoOn } from './GoOn.tsx';
import { Life } from './Life.tsx';
import { Severity } from './Severity.tsx';
import { complaintWords } from './words.ts';

/** The complaint side of a case, for the agency's people: how it stands, what was written down, and what they may do. */
export function ComplaintPart({ file }: { file: CaseFile }) {
  const words = useWords(complaintWords);
  const { complaint } = file;
  if (complaint === null) return null;
  return (
    <Sheet title={words.title}>
      <div className={classes.part}>
        <div>
          <Severity level={complaint.severity} />
        </div>
        <LegalClocks
          told={{ ...complaint.assessment, category: complaint.record.category }}
          knownAt={complaint.receivedAt}
        />
        <Life complaint={complaint} />
        <ClosingAsked complaint={complaint} />
        <ComplaintRecord complaint={complaint} />
        {complaint.may.handle ? (
          <GoOn complaint={complaint} />
        ) : (
          complaint.next && <p className={classes.soft}>{words.alone}</p>
        )}
      </div>
    </Sheet>
  );
}
