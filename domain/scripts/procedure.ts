import { fold } from '../search/index.ts';
import type { ComplaintKind } from './matter.ts';
import type { ScriptContent } from './script.ts';

/** ISO 10002's severity: 1 an opinion, 2 needs investigation, 3 money lost or said before, 4 safety, health, personal data, press, threat. */
export type Severity = 1 | 2 | 3 | 4;

/** What to do about a complaint, as agreed with the client before there is one. */
export type Procedure = {
  id: string;
  /** What went wrong, in the words callers use, any of which will do: 破損・割れ・欠け. Empty: any trouble. */
  trouble: string;
  /** Empty: any product. */
  product: string;
  about: ComplaintKind;
  /** It holds from this severity on. */
  minSeverity: Severity;
  say: string;
  /** What may be offered, and up to how many yen; null: nothing. */
  mayOffer: { what: string; upToYen: number } | null;
  neverPromise: string[];
  decides: 'agency' | 'client';
  /** What to ask the caller to keep or send. */
  evidence: string[];
};

export type ComplaintSaid = { about: string; product: string; trouble: string; severity: Severity };

/** The procedure to follow: that for this very product, trouble and severity before a more general one; null where none was agreed. */
export function procedureFor(content: Pick<ScriptContent, 'procedures'>, complaint: ComplaintSaid): Procedure | null {
  return proceduresFor(content, complaint)[0] ?? null;
}

/** Every procedure that may be followed, the most specific first. */
export function proceduresFor(
  { procedures }: Pick<ScriptContent, 'procedures'>,
  complaint: ComplaintSaid,
): Procedure[] {
  return procedures
    .filter((procedure) => applies(procedure, complaint))
    .sort((one, other) => specificity(other) - specificity(one));
}

function applies({ about, product, trouble, minSeverity }: Procedure, complaint: ComplaintSaid): boolean {
  return (
    about === complaint.about &&
    minSeverity <= complaint.severity &&
    names(complaint.product, product) &&
    names(complaint.trouble, trouble)
  );
}

/** Whether what was said names this, by one of its words; nothing asked for is named by anything. */
function names(said: string, asked: string): boolean {
  const words = asked.split(/[、・,，/／\s]+/).map(fold);
  return asked.trim() === '' || words.some((word) => word !== '' && fold(said).includes(word));
}

// A product outweighs a trouble, a trouble any severity.
function specificity({ product, trouble, minSeverity }: Procedure): number {
  return (product.trim() ? 100 : 0) + (trouble.trim() ? 10 : 0) + minSeverity;
}
