/** 未確認 / 折り返し待ち / 完了 */
export const boxes = ['unread', 'callback', 'done'] as const;
export type Box = (typeof boxes)[number];

export const boxOf = (said: unknown): Box | undefined => boxes.find((box) => box === said);
