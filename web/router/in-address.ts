/** One of the choices, or nothing: an address may be typed by hand. */
export const oneOf = <Choice extends string>(choices: readonly Choice[], given: unknown): Choice | undefined =>
  choices.find((choice) => choice === given);
export const text = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);
