/**
 * Sales calls (営業), as the client wants them treated: turned away (お断り), a line noted of who and what (メモのみ), or told
 * where material may be sent (資料送付先). `words` is the sentence to say while the caller is on the line.
 */
export type SalesRule = {
  rule: 'decline' | 'memo' | 'send_to';
  words: string;
  /** The address for material, by `send_to` only. */
  sendTo: string;
};

export const usualSales: SalesRule = {
  rule: 'decline',
  words: '恐れ入りますが、営業のお電話はお取り次ぎしないよう申しつかっております。失礼いたします。',
  sendTo: '',
};
