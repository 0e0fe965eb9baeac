/** The edge stands before several engines: carriers know its address alone. */
export type EdgeSettings = {
  /** Where carriers reach it. */
  sip: { address: string; port: number };
  /** Where it reaches the engines, such as `203.0.113.5:5060`. */
  engines: readonly string[];
  /** From where calls come: addresses or networks, such as `198.51.100.0/24`. Nobody else is answered. */
  carriers: readonly string[];
  /** From one address of a carrier; more in a second are asked to come again. */
  callsPerSecond: number;
};
