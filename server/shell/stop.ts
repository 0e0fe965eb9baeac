/** An expected end, told in a sentence of each language and without a stack. */
export class Stop extends Error {
  constructor(english: string, japanese: string) {
    super(`${english}\n${japanese}`);
  }
}
