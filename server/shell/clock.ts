// Time is an argument: everything that waits asks this clock, so that a story can be told on a pretend one.
export type Clock = { now(): Date };

export const wallClock: Clock = { now: () => new Date() };
