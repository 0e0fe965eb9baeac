import { expect, test } from 'vitest';
import { accept, giveBack, type Proposal, propose, starterContent } from './index.ts';

const now = new Date('2026-05-13T03:00:00Z');
const base = starterContent('さくら通販', 'サクラツウハン');
const content = { ...base, closing: 'またお電話ください。', ngWords: ['無料'] };
const copy: Proposal = {
  ...{ id: 'p1', client: 'sakura', by: 'sakurai', base, content, revision: 2, words: '' },
  ...{ state: 'copy', proposedAt: null, settled: null },
};
const proposed: Proposal = { ...copy, words: '結びを直しました', state: 'proposed', proposedAt: now };
const answer = { by: 'kato', words: ' ありがとうございます ' };

test('a copy is proposed with its reason', () => {
  expect(propose(copy, ' 結びを直しました ', now)).toEqual({
    proposal: proposed,
    events: [{ name: 'script.proposed', client: 'sakura', id: 'p1', data: { by: 'sakurai', changes: 2 } }],
  });
});

test('a copy without a change or a reason is not proposed, nor one proposed before', () => {
  expect(propose({ ...copy, content: base }, '理由', now)).toMatchObject({ code: 'nothing_changed' });
  expect(propose(copy, '　', now)).toMatchObject({ problems: [{ field: 'words', code: 'required' }] });
  expect(propose(proposed, '理由', now)).toMatchObject({ code: 'changed_meanwhile' });
});

test('a proposal is taken over by sections, into a draft that has gone on', () => {
  const onto = { ...base, recordingNotice: '録音しております。' };
  expect(accept(proposed, { ...answer, onto, sections: ['opening'] }, now)).toMatchObject({
    content: { ...onto, closing: 'またお電話ください。' },
    conflicts: [],
    proposal: { state: 'accepted', settled: { by: 'kato', at: now, words: 'ありがとうございます' } },
    events: [{ name: 'script.proposal_accepted', data: { sections: ['opening'] } }],
  });
});

test('a proposal is given back with words', () => {
  expect(giveBack(proposed, answer, now)).toMatchObject({ proposal: { state: 'returned', settled: { by: 'kato' } } });
  expect(giveBack(proposed, { ...answer, words: ' ' }, now)).toMatchObject({ code: 'incomplete_input' });
});

test('what was answered is not answered again, and a copy is nobody’s to answer', () => {
  const done: Proposal = { ...proposed, state: 'returned', settled: { ...answer, at: now } };
  for (const each of [done, copy]) {
    expect(giveBack(each, answer, now)).toMatchObject({ code: 'changed_meanwhile' });
    expect(accept(each, { ...answer, onto: base, sections: null }, now)).toMatchObject({ code: 'changed_meanwhile' });
  }
});
