import { fold } from '../../search/index.ts';
import { cell, parts, type Row } from '../../sheets/index.ts';
import type { Faq } from '../faq.ts';
import { required } from '../required.ts';
import type { ScriptContent } from '../script.ts';
import { freeId } from './free-id.ts';
import type { RowRead } from './import-rows.ts';

/** 質問 · 回答 · 別の聞き方 · 商品 */
export function readFaq(content: ScriptContent, row: Row): RowRead {
  const question = cell(row, ['質問', '問', 'q', 'question', '質問内容', 'お問い合わせ内容']);
  const answer = cell(row, ['回答', '答', '答え', 'a', 'answer', '回答内容']);
  const alsoAsked = parts(cell(row, ['別の聞き方', '言い換え', 'キーワード', '検索語', 'keywords', 'also_asked']));
  const product = cell(row, ['商品', '商品名', '製品', 'product']);
  const problems = [...required('question', question), ...required('answer', answer), ...short('question', question)];
  if (problems.length > 0) return { label: question, problems };
  const known = content.faq.find((each) => isSameQuestion(each, { question, product }));
  const faq: Faq = {
    ...(known ?? { id: freeId('f', content.faq), question, product, alsoAsked: [] }),
    answer,
    ...(alsoAsked.length > 0 && { alsoAsked }),
  };
  return { label: question, content: { ...content, faq: put(content.faq, known, faq) } };
}

function isSameQuestion(one: Pick<Faq, 'question' | 'product'>, other: Pick<Faq, 'question' | 'product'>): boolean {
  return fold(one.question) === fold(other.question) && fold(one.product) === fold(other.product);
}

export function put<Item>(items: readonly Item[], known: Item | undefined, item: Item): Item[] {
  return known === undefined ? [...items, item] : items.map((each) => (each === known ? item : each));
}

/** A question is a line, not a page: an answer that was taken for one is found out here. */
function short(field: string, text: string) {
  return text.length > 200 ? [{ field, code: 'too_long' as const }] : [];
}
