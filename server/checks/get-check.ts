import type { getCheck as endpoint } from '@denwaban/api/checks';
import { type Case, reportLabel } from '@denwaban/domain/cases';
import { refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import { presentCorrections } from '../corrections/present.ts';
import { chainFor } from '../relays/chain.ts';
import { presentMessage } from '../relays/inbox/present-message.ts';
import { linkDays, memoOf } from '../relays/memo.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { asSubject, asText, linkPlace } from '../texts/letters/letter.ts';
import { reportLetter } from '../texts/letters/report-letter.ts';
import { presentLine } from './present.ts';
import * as store from './store.ts';

/** A report as its client will see it. Refuses not_found. */
export async function getCheck(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<Answered<typeof endpoint>> {
  const check = await store.find(tx, params.id);
  const about = check && (await cases.find(tx, check.case));
  const message = about && (await presentMessage(tx, about.id, asker));
  if (!check || !about || !message) return refuse('not_found');
  return {
    ...(await presentLine(tx, check, asker)),
    message,
    letter: await letterTo(tx, about),
    corrections: await presentCorrections(tx, about.id),
  };
}

/** The letter to whom it would go to first; without its link, which only its receiver gets. */
async function letterTo(tx: AgencyTx, about: Case): Promise<{ subject: string; body: string }> {
  const [first] = await chainFor(tx, about);
  const contact = first === undefined ? '' : ((await contacts.namesOf(tx, [first])).get(first) ?? '');
  const memo = await memoOf(tx, { case: about.id, label: reportLabel(about), round: 1 });
  const words = reportLetter({ ...memo, contact, linkDays });
  return {
    subject: asSubject(words),
    body: asText(words).replaceAll(linkPlace, '（ここに宛先の方だけのリンクが入ります）'),
  };
}
