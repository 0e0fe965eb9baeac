// A pattern says what an order number or a membership number looks like, in signs a client can write without knowing
// regular expressions (which could also be written so as to stop the server):
//
//   9   one digit              A   one Latin letter        *   one digit or letter
//   |   or: another shape      \   the next sign as itself
//
// Every other sign stands for itself: `AA-9999|99999999` is two letters, a hyphen and four digits, or eight digits.
// Letters are compared without regard to case and kept in capitals. One step per sign: no pattern can be slow.

type Sign = { accepts: RegExp } | { literal: string };

const classes: Readonly<Record<string, RegExp>> = { '9': /^[0-9]$/, A: /^[A-Z]$/, '*': /^[0-9A-Z]$/ };

export function isPattern(pattern: string): boolean {
  return shapesOf(pattern)?.every((shape) => shape.length > 0) ?? false;
}

/** The text as the pattern writes it (capitals, its own punctuation), or null where it has none of the shapes. */
export function readPattern(pattern: string, text: string): string | null {
  for (const shape of shapesOf(pattern) ?? []) {
    const read = readShape(shape, [...text.toUpperCase()]);
    if (read !== null) return read;
  }
  return null;
}

function readShape(shape: Sign[], letters: string[]): string | null {
  if (shape.length !== letters.length) return null;
  const read = shape.map((sign, place) => readSign(sign, letters[place] as string));
  return read.includes(null) ? null : read.join('');
}

function readSign(sign: Sign, letter: string): string | null {
  if ('literal' in sign) return sign.literal.toUpperCase() === letter ? sign.literal : null;
  return sign.accepts.test(letter) ? letter : null;
}

function shapesOf(pattern: string): Sign[][] | null {
  const shapes: Sign[][] = [[]];
  const signs = [...pattern];
  for (let place = 0; place < signs.length; place++) {
    const sign = signs[place] as string;
    if (sign === '|') {
      shapes.push([]);
    } else if (sign === '\\') {
      const literal = signs[++place];
      if (literal === undefined) return null;
      shapes.at(-1)?.push({ literal });
    } else {
      const accepts = classes[sign];
      shapes.at(-1)?.push(accepts ? { accepts } : { literal: sign });
    }
  }
  return shapes;
}
