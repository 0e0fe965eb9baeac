import type { CaseFile } from '@denwaban/api/cases';
import { Facts, Moment, PhoneNumber } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { scriptWords } from '../scripts/words.ts';
import classes from './CaseFile.module.css';
import { officeCaseWords } from './office-words.ts';

/** Who rang, for whom, and how it was taken. */
export function AboutCase({ file }: { file: CaseFile }) {
  const words = useWords(officeCaseWords);
  const { file: named } = words;
  const { callerName, callerReading, callerNumber, addressee, askedFor, callerKind, callerReference } = file;
  return (
    <Facts
      facts={[
        {
          name: named.caller,
          value: callerName ? (
            <>
              {words.caller(callerName)}
              {callerReading && <small className={classes.reading}>{callerReading}</small>}
            </>
          ) : (
            <span className={classes.not}>{words.nameless}</span>
          ),
        },
        {
          name: named.callerNumber,
          value: callerNumber ? (
            <PhoneNumber number={callerNumber} />
          ) : (
            <span className={classes.not}>{words.numberless}</span>
          ),
        },
        { name: named.company, value: file.callerCompany },
        { name: named.addressee, value: addressee?.name },
        { name: named.askedFor, value: !addressee && askedFor ? named.notOnList(askedFor) : null },
        { name: named.callerKind, value: callerKind === 'customer' ? null : words.callerKinds[callerKind] },
        { name: named.callerReference, value: callerReference && <Reference reference={callerReference} /> },
        { name: named.tier, value: named.tiers[file.tier] },
        { name: named.treatment, value: file.treatment && words.treatments[file.treatment] },
        { name: named.fallback, value: file.fallbackReason && words.fallbacks[file.fallbackReason] },
        { name: named.takenBy, value: file.takenBy?.name ?? words.voicemail },
        { name: named.opened, value: <Moment at={file.openedAt} /> },
        { name: named.closed, value: file.closedAt && <Moment at={file.closedAt} /> },
      ]}
    />
  );
}

function Reference({ reference }: { reference: NonNullable<CaseFile['callerReference']> }) {
  const { notObtained } = useWords(scriptWords);
  return 'given' in reference ? (
    reference.given
  ) : (
    <span className={classes.not}>{notObtained[reference.notObtained]}</span>
  );
}
