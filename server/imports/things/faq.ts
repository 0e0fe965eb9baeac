import type { FaqRow } from '@denwaban/domain/imports';
import { blankContent, type Faq, freeId, type ScriptContent } from '@denwaban/domain/scripts';
import { fold } from '@denwaban/domain/search';
import * as clients from '../../clients/store.ts';
import { redraft } from '../../scripts/save-draft.ts';
import * as scripts from '../../scripts/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Things } from './things.ts';

// As many as a manual may have (api/scripts).
const most = 1000;

/** Answers go into the draft of each client's manual, and reach operators when that is published. */
export const faq: Things<FaqRow> = {
  async standing(tx, given) {
    const contents = new Map<string, ScriptContent>();
    for (const { client } of given) {
      const id = client as string;
      if (!contents.has(id)) contents.set(id, await standingContent(tx, id));
    }
    const coming = new Map<string, number>();
    return given.map(({ client, value }) => {
      const { faq: known } = contents.get(client as string) as ScriptContent;
      const there = known.find((each) => isSameQuestion(each, value));
      if (there) return there.answer === value.answer ? 'same' : { field: 'question', code: 'known_otherwise' };
      const place = (coming.get(client as string) ?? known.length) + 1;
      coming.set(client as string, place);
      return place > most ? { field: 'question', code: 'out_of_range' } : 'free';
    });
  },
  async make(tx, _, given) {
    const ids = new Map<(typeof given)[number], string>();
    for (const [client, rows] of Map.groupBy(given, (row) => row.client as string)) {
      await clients.lock(tx, client);
      const { draft, published } = await scripts.current(tx, client);
      const content = (draft ?? published)?.content ?? blankContent;
      const answers: Faq[] = [...content.faq];
      for (const row of rows) {
        const id = freeId('f', answers);
        answers.push({ id, ...row.value });
        ids.set(row, id);
      }
      await redraft(tx, { client, draft, content: { ...content, faq: answers } });
    }
    return given.map((row) => ids.get(row) as string);
  },
  async remove(tx, _, { client, made }) {
    const id = client as string;
    await clients.lock(tx, id);
    const { draft, published, scheduled } = await scripts.current(tx, id);
    if ([published, scheduled].some((version) => version?.content.faq.some((each) => each.id === made))) return false;
    if (!draft?.content.faq.some((each) => each.id === made)) return true;
    const left = draft.content.faq.filter((each) => each.id !== made);
    await redraft(tx, { client: id, draft, content: { ...draft.content, faq: left } });
    return true;
  },
};

async function standingContent(tx: AgencyTx, client: string): Promise<ScriptContent> {
  const { draft, published } = await scripts.current(tx, client);
  return (draft ?? published)?.content ?? blankContent;
}

function isSameQuestion(one: Pick<Faq, 'question' | 'product'>, other: Pick<Faq, 'question' | 'product'>): boolean {
  return fold(one.question) === fold(other.question) && fold(one.product) === fold(other.product);
}
