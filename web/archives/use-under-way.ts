import { useEffect } from 'react';

const everyMs = 1500;

/** How far long work is, is asked again while it is under way; that it is over, the live feed hints. */
export function useUnderWay(isUnderWay: boolean, askAgain: () => unknown): void {
  useEffect(() => {
    if (!isUnderWay) return;
    const asking = setInterval(askAgain, everyMs);
    return () => clearInterval(asking);
  }, [isUnderWay, askAgain]);
}
