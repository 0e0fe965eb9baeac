/** All that differs from one exchange of ours to another. */
export type Settings = {
  /** The program at the other end of ARI, by the name under which it connects. */
  app: string;
  /** Where telephones and carriers reach it. */
  sip: { address: string; port: number };
  /** Where ARI, browsers' telephones (HTTP) and AMI are heard: an address of this machine alone. */
  control: { address: string; http: number; ami: number };
  /** One name and password for ARI and AMI. */
  user: string;
  password: string;
  rtp: { from: number; to: number };
  trunks: readonly Trunk[];
  /** From where SIP is answered at all: addresses or networks. None: from everywhere, as where carriers are entered in the console. */
  answers: readonly string[];
  /**
   * For callers whom nobody can be handed, while Denwaban is away: a sound, without its ending, and how many seconds they may
   * speak after it; null: it is announced, and they are let go.
   */
  unattended: { sound: string; messageSeconds: number | null };
  /** A folder of waiting music. */
  music: string;
};

/** A carrier that is known by the addresses its calls come from. */
export type Trunk = {
  name: string;
  /** Addresses or networks, such as `198.51.100.0/24`. */
  peers: readonly string[];
  /** Where calls out go, such as `198.51.100.7:5060`. */
  proxy: string;
};
