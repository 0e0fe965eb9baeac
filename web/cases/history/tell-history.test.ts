import { expect, test } from 'vitest';
import { sayIn } from '../../kit/words/say.ts';
import { tellHistory } from './tell-history.ts';
import type { Telling } from './telling.ts';

const telling: Telling = {
  language: 'ja',
  say: sayIn('ja'),
  now: new Date('2026-11-20T10:00:00+09:00'),
  names: new Map([
    ['a', '小林'],
    ['b', '桜井'],
  ]),
};

test.each([
  ['case.opened', {}, '受付票を作成'],
  ['case.closed', { by: null }, '残る対応がなくなり、完了'],
  ['case.closed', { by: 'somebody' }, '完了にした'],
  ['case.linked', { receiptNumber: '0507-0001-11' }, '受付 0507-0001-11 と関連づけた'],
  ['case.merged', { receiptNumber: '0507-0001-11', as: 'swallowed' }, '受付 0507-0001-11 にまとめた'],
  ['case.split', { receiptNumber: '0507-0001-11', as: 'kept' }, '受付 0507-0001-11 をこの受付から分けた'],
  ['case.split_off', { receiptNumber: '0507-0001-11', as: 'origin' }, '通話の一つを別の受付 0507-0001-11 に分けた'],
  [
    'callback.opened',
    { promise: '折り返します', target: '2026-11-20T04:30:00.000Z' },
    '折り返しを承った。お約束「折り返します」（目安 13:30）',
  ],
  ['callback.not_reached', { attempts: 2, target: null }, '留守でした（2回目）。再架電します'],
  ['callback.done', { result: 'told_by_agency' }, '代行からお客様に伝えた'],
  ['complaint.received', { severity: 4 }, 'クレームとして受け付けた。重大度 4'],
  ['complaint.proceeded', { state: 'investigating' }, '調査を始めた'],
  ['complaint.overdue', { side: 'client' }, '次の対応の期限を過ぎた（クライアント）'],
  ['promise.made', { until: '2026-11-20T04:30:00.000Z' }, 'お客様にお約束した（期限 13:30）'],
  ['promise.kept', { late: true }, 'お約束を、期限を過ぎて果たした'],
  ['relay.planned', { chain: ['a', 'b'], round: 1 }, '報告を準備。連絡順 小林 さん → 桜井 さん'],
  ['relay.planned', { chain: [], round: 2 }, '報告をもう一度始めた。連絡順 報告先なし'],
  ['relay.escalated', { from: 'a', to: 'b', why: 'unacknowledged' }, '小林 さん の確認がなく、桜井 さん へ進んだ'],
  ['relay.sent', { contact: 'gone' }, '担当者 にメールを送信'],
  ['relay.kept', { contact: 'a' }, '小林 さん あてのメールを送信箱に保管（未送信）'],
  ['round.tried', { contact: 'b', outcome: 'voicemail' }, '桜井 さん にお電話：留守電'],
  ['round.begun_again', { pass: 2, list: ['a'] }, '緊急電話連絡をもう一度始めた（2巡目）'],
  ['consultation.asked', { to: 'a', due: '2026-11-20T04:30:00.000Z' }, '小林 さん に確認を依頼（目安 13:30）'],
  ['consultation.overdue', { from: 'a', to: 'b' }, '確認依頼の目安を過ぎ、桜井 さん に聞く'],
  ['call.introduced', { introduction: 'n1' }, '回送メモのあるお電話を受けた'],
  ['relay.unreached', { why: 'nobody_in_chain' }, '報告先の担当者がなく、届けられなかった'],
])('%s %j is told as: %s', (name, data, told) => {
  expect(tellHistory({ at: '2026-11-20T00:00:00.000Z', by: '', name, data }, telling)).toBe(told);
});
