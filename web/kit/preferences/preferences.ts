// A preference is how one person likes the console (language, light or dark), kept in this browser.
// Desks are shared between shifts, so each person's choice is kept apart; the last one used is what the first paint shows.

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export type Preference<Choice extends string> = {
  read(): Choice;
  choose(choice: Choice): void;
  /** Tells of a change; gives back the way to stop listening. */
  listen(listener: () => void): () => void;
};

export function preferencesOn(shelf: Shelf | undefined) {
  const listeners = new Set<() => void>();
  const all: { keep(): void }[] = [];
  let person: string | undefined;

  function preference<Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: () => Choice,
  ): Preference<Choice> {
    const lastUsed = `denwaban.${name}`;
    const own = () => `${lastUsed}.${person}`;
    const kept = (key: string) => choices.find((choice) => choice === read(shelf, key));
    const now = () => (person && kept(own())) || kept(lastUsed) || current;
    let current = otherwise();
    current = now();

    all.push({
      keep() {
        current = now();
        write(shelf, lastUsed, current);
      },
    });

    return {
      read: () => current,
      choose(choice) {
        current = choice;
        write(shelf, lastUsed, choice);
        if (person) write(shelf, own(), choice);
        tell();
      },
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  /** From here on the choices are this person's. */
  function belongTo(id: string) {
    if (person === id) return;
    person = id;
    for (const each of all) each.keep();
    tell();
  }

  function tell() {
    for (const listener of listeners) listener();
  }

  return { preference, belongTo };
}

// A browser may forbid storage altogether (private windows, policies): the choice then lasts as long as the page.
function read(shelf: Shelf | undefined, key: string) {
  try {
    return shelf?.getItem(key);
  } catch {
    return undefined;
  }
}

function write(shelf: Shelf | undefined, key: string, value: string) {
  try {
    shelf?.setItem(key, value);
  } catch {}
}
