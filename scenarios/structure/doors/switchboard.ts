import type { Books } from '@denwaban/server/shell/agency.ts';

/** Into which telephones are plugged in vain: the town has no engine. */
export const switchboard: NonNullable<Books['switchboard']> = {
  plugIn: async () => {},
  unplug: async () => {},
  lines: { open: ({ socket }) => void socket.destroy(), closeAll: () => {} },
};

/** Nothing becomes of what it rings. */
export const trialLine: NonNullable<Books['trialLine']> = {
  ring: async () => 'rings',
  putDown: async () => {},
};
