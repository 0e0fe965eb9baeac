/** What a running thing looks like from outside, for a screen to watch. A view is replaced, never changed in place. */
export type Viewed<View> = {
  read(): View;
  /** Gives back the way to stop listening. */
  listen(listener: () => void): () => void;
  change(part: Partial<View>): void;
};

export function viewed<View extends object>(first: View): Viewed<View> {
  const listeners = new Set<() => void>();
  let view = first;
  return {
    read: () => view,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (part) => {
      if (Object.entries(part).every(([name, value]) => view[name as keyof View] === value)) return;
      view = { ...view, ...part };
      for (const listener of listeners) listener();
    },
  };
}
