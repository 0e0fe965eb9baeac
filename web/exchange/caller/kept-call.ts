// The call this tab is in the middle of: a reload goes on with it.
import type { CallerState } from '@denwaban/api/exchange';

export type KeptCall = {
  token: string;
  /** The announcement that was played to its end. */
  told: CallerState['play'] | null;
};

export function keptCall(button: string) {
  const name = `denwaban.calling.${button}`;
  return {
    read: (): KeptCall | null => JSON.parse(shelf()?.getItem(name) ?? 'null'),
    keep: (call: KeptCall) => shelf()?.setItem(name, JSON.stringify(call)),
    drop: () => shelf()?.removeItem(name),
  };
}

// A frame on another site may be forbidden to keep anything: then a reload ends the call.
function shelf(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
