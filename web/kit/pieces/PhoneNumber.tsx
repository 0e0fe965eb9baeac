import { type CallerNumber, formatNumber } from '@denwaban/domain/numbers';
import { useWords } from '../words/index.ts';
import classes from './PhoneNumber.module.css';
import { pieceWords } from './words.ts';

type Props = {
  /** E.164, or what is known of a caller's number. */
  number: string | CallerNumber;
  /** A link that dials, for people with the telephone in their hand. */
  dials?: boolean;
};

/** A telephone number as it is read aloud, or in words why there is none. */
export function PhoneNumber({ number, dials = false }: Props) {
  const words = useWords(pieceWords);
  const known = typeof number === 'string' ? number : e164Of(number);
  if (!known) return <span>{words.number[(number as Absent).kind]}</span>;
  const said = formatNumber(known);
  return (
    <span className={classes.number}>
      {dials ? (
        <a href={`tel:${known}`} aria-label={words.call(said)}>
          {said}
        </a>
      ) : (
        said
      )}
      {typeof number !== 'string' && number.kind === 'web' && <small>{words.stated}</small>}
    </span>
  );
}

type Absent = Exclude<CallerNumber, { kind: 'number' }>;

function e164Of(number: CallerNumber): string | null {
  switch (number.kind) {
    case 'number':
      return number.e164;
    case 'web':
      return number.stated;
    case 'withheld':
    case 'payphone':
    case 'out_of_area':
      return null;
  }
}
