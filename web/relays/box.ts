/** 未確認 / 折り返し待ち / 完了 */
export const boxes = ['unread', 'callback', 'done'] as const;
export type Box = (typeof boxes)[number];

export const boxOf = (said: unknown): Box | undefined => boxes.find((box) => box === said);

/** What makes an inbox old; the page shown stays while the next one comes. */
export const inboxAsking = {
  about: ['case', 'relay', 'callback', 'correction', 'remark', 'caller'],
  keep: true,
} as const;
