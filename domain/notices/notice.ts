// Notice (お知らせ・申し送り): what operators must know for a while: of a client, of one case, or of everything. Staff write one
// and it stands at once. A client's is a wish until a supervisor lets it stand (37号告示: the client instructs the agency, and
// never its people).

export type Notice = {
  id: string;
  /** null: for everyone. */
  client: string | null;
  /** One case of that client; null: all that we do for it. */
  case: string | null;
  words: string;
  /** The client's own words, where the agency tells it otherwise; else null. */
  wish: string | null;
  /** The board shows who has not read it. */
  important: boolean;
  from: Date;
  until: Date;
  /** null: it came with a manual of old. */
  writtenBy: NoticeHand | null;
  writtenAt: Date;
  state: NoticeState;
};

export type NoticeHand = { as: 'client' | 'staff'; id: string };

export type NoticeState =
  | { is: 'wished' }
  | { is: 'standing' }
  | { is: 'declined'; by: string; at: Date; words: string }
  | { is: 'withdrawn'; by: string; at: Date };

/** What it says stays in its row and out of the history. `began` and `ended` are told once, by the clock. */
export type NoticeEvent = { client: string | null; id: string } & (
  | { name: 'notice.wished'; data: { by: NoticeHand } }
  | { name: 'notice.posted'; data: { case: string | null; important: boolean; from: string; until: string } }
  | { name: 'notice.declined' | 'notice.withdrawn'; data: { case: string | null; by: NoticeHand } }
  | { name: 'notice.began' | 'notice.ended'; data: { case: string | null } }
  | { name: 'notice.read'; data: { by: string } }
);

export type NoticeAnswer = { notice: Notice; events: readonly NoticeEvent[] };
