import { type Refusal, refuse } from '../refusals/index.ts';

/**
 * An address a mail can be sent to, after NFKC. Deliberately lax about the local part (RFC 5321 allows nearly anything,
 * and Japanese mobile carriers handed out `a..b.@`); strict about the domain, where a misheard letter shows.
 * Refuses malformed.
 */
export function readEmail(raw: string): string | Refusal {
  const typed = raw.normalize('NFKC').trim();
  const [local = '', domain = '', ...more] = typed.split('@');
  const labels = domain.toLowerCase().split('.');
  const wellFormed =
    more.length === 0 &&
    /^[\x21-\x7e]{1,64}$/.test(local) &&
    domain.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  return wellFormed ? `${local}@${labels.join('.')}` : refuse('malformed');
}
