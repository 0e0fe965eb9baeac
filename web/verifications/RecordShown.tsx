import type { VerificationRecordShown, VerificationShown } from '@denwaban/api/verifications';
import { Facts } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './verifications.module.css';
import { verificationWords } from './words.ts';

type Props = { record: VerificationRecordShown; files: VerificationShown['files'] };

/** A completed record, as it was filled in. */
export function RecordShown({ record, files }: Props) {
  const words = useWords(verificationWords);
  const say = useSay();
  const { field } = words;
  const { subject, dealer, documents } = record;
  const person = ({ name, address, birthday }: { name: string; address: string; birthday: string }) =>
    `${name}\n${address}\n${birthday}`;
  return (
    <div className={classes.record}>
      <Facts
        facts={[
          { name: words.subject, value: words.is[subject.is] },
          { name: field.name, value: subject.name },
          { name: subject.is === 'sole' ? field.personAddress : field.address, value: subject.address },
          { name: field.birthday, value: subject.is === 'sole' && subject.birthday },
          { name: field.representative, value: subject.is === 'corporate' && person(subject.representative) },
          {
            name: field.owners,
            value:
              subject.is === 'corporate' &&
              subject.owners.map((owner) => `${person(owner)}\n${owner.why}`).join('\n\n'),
          },
          { name: field.dealer, value: `${person(dealer)}\n${dealer.relation}\n${dealer.authority}` },
          { name: field.purpose, value: record.purpose },
          { name: field.business, value: record.business },
          {
            name: field.documents,
            value: documents
              .map(({ of, kind, issuer, number }) => [words.kinds[kind], of, issuer, number].filter(Boolean).join('　'))
              .join('\n'),
          },
          { name: field.method, value: words.methods[record.method] },
          { name: field.checkedOn, value: say.fullDay(record.checkedOn) },
          { name: field.highRisk, value: record.highRisk },
          { name: field.remarks, value: record.remarks },
          { name: words.files.title, value: files.length > 0 && <FileLinks files={files} /> },
        ]}
      />
    </div>
  );
}

/** Copies open in a tab of their own. */
export function FileLinks({ files }: { files: VerificationShown['files'] }) {
  return (
    <ul className={classes.files}>
      {files.map(({ id, title }) => (
        <li key={id}>
          <a href={`/api/verification-files/${id}`} target="_blank" rel="noreferrer">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
