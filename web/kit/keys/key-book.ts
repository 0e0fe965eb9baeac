// The key book knows which keys do what just now. The innermost scope (a dialog) has the say; an outer key is silent
// while it stands, unless it is one that must always work (calling the supervisor).
import { type Keys, keysOf, type Stroke, writes } from './keystroke.ts';

export type Binding = {
  keys: Keys;
  /** What the key does, in the words of the help page. */
  says: string;
  act: () => void;
  scope: string;
  always?: boolean;
};

export const ground = 'ground';

export function keyBook() {
  const bindings: Binding[] = [];
  const scopes: string[] = [ground];
  const listeners = new Set<() => void>();
  let listed: readonly Binding[] = [];

  function bind(binding: Binding) {
    return entered(bindings, binding);
  }

  /** A dialog stands in front until the way out given back is taken. */
  function enter(scope: string) {
    return entered(scopes, scope);
  }

  function entered<Entry>(page: Entry[], entry: Entry) {
    page.push(entry);
    changed();
    return () => {
      page.splice(page.lastIndexOf(entry), 1);
      changed();
    };
  }

  function changed() {
    listed = bindings.filter(isHeard);
    for (const listener of listeners) listener();
  }

  const isHeard = (binding: Binding) => binding.always === true || binding.scope === scopes.at(-1);

  return {
    bind,
    enter,
    /** Acts on a stroke; true if it meant something, so that the browser leaves it alone. */
    strike(stroke: Stroke, isWriting: boolean): boolean {
      const keys = keysOf(stroke);
      if (!keys || (isWriting && writes(keys))) return false;
      const binding = bindings.findLast((each) => each.keys === keys && isHeard(each));
      binding?.act();
      return binding !== undefined;
    },
    /** The keys that work now, oldest first. */
    list: () => listed,
    listen(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
