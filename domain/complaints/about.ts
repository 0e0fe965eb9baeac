/** 社員に関するクレーム / サービスに関するクレーム / 電話応対へのクレーム (about our own operator) / その他 */
export const complaintsAbout = ['staff', 'service', 'operator', 'other'] as const;
export type ComplaintAbout = (typeof complaintsAbout)[number];
