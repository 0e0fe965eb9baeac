// Verification (取引時確認): who a client is, checked before anything is answered for it (犯罪収益移転防止法4条: an agency that
// takes calls in another's name is a 特定事業者), and the record of it, kept seven years from the end of the contract.

/** 本人特定事項: of a company its name and head office, of a person the name, address and birthday. */
export type Subject =
  | { is: 'corporate'; name: string; address: string; owners: readonly Owner[]; representative: Person }
  | { is: 'sole'; name: string; address: string; birthday: string };

export type Person = { name: string; address: string; birthday: string };
/** 実質的支配者 */
export type Owner = Person & { why: string };

/** 取引担当者: who dealt with us for the client, and how it was made sure that they may. */
export type Dealer = Person & { relation: string; authority: string };

export const documentKinds = [
  ...(['driver_licence', 'my_number_card', 'passport', 'residence_card'] as const),
  ...(['registry_certificate', 'seal_certificate', 'utility_bill', 'other'] as const),
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** 本人確認書類. A personal number (個人番号) is never among it: of a マイナンバーカード only the face without it is looked at. */
export type CheckedDocument = { of: string; kind: DocumentKind; issuer: string; number: string };

export const methods = ['face_to_face', 'by_post', 'online', 'registry_service'] as const;
export type Method = (typeof methods)[number];

/** What is written down; plain JSON. */
export type VerificationRecord = {
  subject: Subject;
  dealer: Dealer;
  /** 取引を行う目的 */
  purpose: string;
  /** 事業の内容, or the occupation. */
  business: string;
  documents: readonly CheckedDocument[];
  method: Method;
  /** When it was looked at, `'2026-05-06'`. */
  checkedOn: string;
  /** ハイリスク取引: what was asked beyond the usual, and what came of it; empty where it is none. */
  highRisk: string;
  remarks: string;
};

export type Verification = {
  id: string;
  client: string;
  record: VerificationRecord;
  revision: number;
  writtenBy: string;
  /** Once it is completed nothing in it is changed; a later check is a record of its own. */
  completed: { by: string; at: Date } | null;
  /** The last Tokyo day on which it must be kept; null while the contract runs. */
  keptUntil: string | null;
};

/** A contract for which the law asks no check, and why: a switch with a reason, for this client alone. */
export type Exemption = { client: string; reason: string; by: string; at: Date };

/** 疑わしい取引の届出: what was noticed, and what was decided. Nobody of the client may learn of it (同法8条3項). */
export type Suspicion = {
  id: string;
  client: string;
  noticedOn: string;
  /** What was noticed. */
  words: string;
  decision: 'reported' | 'not_reported';
  why: string;
  /** Of the report, where one was made. */
  reportedOn: string | null;
  reference: string;
  by: string;
  at: Date;
};

/** No word of a record stands in the history. */
export type VerificationEvent = { client: string; id: string } & (
  | { name: 'verification.drafted'; data: { revision: number } }
  | { name: 'verification.completed'; data: Record<never, never> }
  | { name: 'verification.exempted' | 'verification.exemption_ended'; data: Record<never, never> }
  | { name: 'verification.file_added'; data: { file: string } }
);
