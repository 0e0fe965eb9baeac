import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused, Unreachable } from '../kit/ask/answer.ts';
import { againMilliseconds, draftKeeper, pauseMilliseconds, type Saved } from './draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = (summary: string): Draft => ({ ...emptyDraft(), summary });
const meanwhile = () => new Refused({ refused: 'conflict', code: 'changed_meanwhile', message: '' });
const pass = (milliseconds = pauseMilliseconds) => vi.advanceTimersByTimeAsync(milliseconds);

/** A server that keeps a draft as ours does; `weather` may take a request, or its answer, away. */
function office(weather: { lose: 'nothing' | 'request' | 'answer' } = { lose: 'nothing' }) {
  const books: Saved & { savings: number } = { draft: emptyDraft(), revision: 0, savings: 0 };
  const save = async ({ draft, revision }: Saved) => {
    if (weather.lose === 'request') throw new Unreachable('network');
    if (revision !== books.revision) throw meanwhile();
    Object.assign(books, { draft, revision: revision + 1, savings: books.savings + 1 });
    if (weather.lose === 'answer') throw new Unreachable('network');
    return books.revision;
  };
  const keeper = draftKeeper({ first: { draft: emptyDraft(), revision: 0 }, save, look: async () => ({ ...books }) });
  return { books, keeper, weather };
}

test('typing is saved once it rests', async () => {
  const { books, keeper } = office();
  for (const summary of ['ケ', 'ケト', 'ケトル']) {
    keeper.change(draft(summary));
    await pass(100);
  }
  expect(books.savings).toBe(0);
  await pass();
  expect(books).toMatchObject({ draft: { summary: 'ケトル' }, savings: 1 });
  expect(keeper.read().keeping).toBe('kept');
});

test('what is typed during a saving is saved after it', async () => {
  const { books, keeper } = office();
  keeper.change(draft('ケトル'));
  const saving = keeper.flush();
  keeper.change(draft('ケトルの蓋'));
  await saving;
  expect(keeper.read()).toMatchObject({ keeping: 'typing', draft: { summary: 'ケトルの蓋' } });
  await pass();
  expect(books).toMatchObject({ draft: { summary: 'ケトルの蓋' }, revision: 2 });
});

test('while the server is away nothing is lost, and it is sent when it is back', async () => {
  const { books, keeper, weather } = office({ lose: 'request' });
  keeper.change(draft('ケトル'));
  await pass();
  expect(keeper.read()).toMatchObject({ keeping: 'away', draft: { summary: 'ケトル' } });
  weather.lose = 'nothing';
  await pass(againMilliseconds);
  expect(books.draft.summary).toBe('ケトル');
  expect(keeper.read().keeping).toBe('kept');
});

test('our own saving whose answer was lost is not taken for somebody else’s', async () => {
  const { books, keeper, weather } = office({ lose: 'answer' });
  keeper.change(draft('ケトル'));
  await pass();
  weather.lose = 'nothing';
  keeper.change(draft('ケトルの蓋'));
  await pass(againMilliseconds + pauseMilliseconds);
  expect(keeper.read().keeping).toBe('kept');
  expect(books.draft.summary).toBe('ケトルの蓋');
});

test('what another desk saved meanwhile is overwritten only when asked', async () => {
  const { books, keeper } = office();
  Object.assign(books, { draft: draft('ほかの席'), revision: 5 });
  keeper.change(draft('この席'));
  await pass();
  expect(keeper.read()).toMatchObject({ keeping: 'clash', theirs: { revision: 5 }, draft: { summary: 'この席' } });
  keeper.change(draft('この席の続き'));
  await pass(againMilliseconds);
  expect(books.draft.summary).toBe('ほかの席');
  keeper.keepOurs();
  await pass();
  expect(books).toMatchObject({ draft: { summary: 'この席の続き' }, revision: 6 });
});

test('the other desk’s draft can be taken over', async () => {
  const { books, keeper } = office();
  Object.assign(books, { draft: draft('ほかの席'), revision: 5 });
  keeper.change(draft('この席'));
  await pass();
  keeper.takeTheirs();
  expect(keeper.read()).toMatchObject({ keeping: 'kept', draft: { summary: 'ほかの席' } });
  keeper.change(draft('ほかの席の続き'));
  await pass();
  expect(books.revision).toBe(6);
});

test('a later draft that comes along is shown, unless something is being typed', async () => {
  const { keeper } = office();
  keeper.hear({ draft: draft('ほかの席'), revision: 3 });
  expect(keeper.read().draft.summary).toBe('ほかの席');
  keeper.hear({ draft: draft('古い'), revision: 2 });
  expect(keeper.read().draft.summary).toBe('ほかの席');
  keeper.change(draft('この席'));
  keeper.hear({ draft: draft('さらに後'), revision: 4 });
  expect(keeper.read().draft.summary).toBe('この席');
});

test('nothing is saved behind a message that is being handed in', async () => {
  const { books, keeper } = office();
  keeper.change(draft('ケトル'));
  await keeper.pause();
  await pass(againMilliseconds);
  expect(books.savings).toBe(0);
  keeper.resume();
  await pass();
  expect(books.savings).toBe(1);
});

test('a refused saving keeps what was typed, and the next change tries again', async () => {
  const refused = new Refused({ refused: 'forbidden', code: 'not_allowed', message: '' });
  const save = vi.fn().mockRejectedValueOnce(refused).mockResolvedValue(1);
  const keeper = draftKeeper({
    first: { draft: emptyDraft(), revision: 0 },
    save,
    look: () => Promise.reject(refused),
  });
  keeper.change(draft('ケトル'));
  await pass();
  expect(keeper.read()).toMatchObject({ keeping: 'refused', error: refused, draft: { summary: 'ケトル' } });
  keeper.change(draft('ケトルの蓋'));
  await pass();
  expect(keeper.read().keeping).toBe('kept');
});

test('an answer from before the message was taken does not bring its draft back', async () => {
  const { books, keeper } = office();
  keeper.change(draft('一件目'));
  await pass();
  keeper.begin();
  books.revision = 0;
  keeper.hear({ draft: draft('一件目'), revision: 1 });
  expect(keeper.read().draft).toEqual(emptyDraft());
  keeper.hear({ draft: emptyDraft(), revision: 0 });
  keeper.change(draft('二件目'));
  await pass();
  expect(books).toMatchObject({ draft: { summary: '二件目' }, revision: 1 });
});
