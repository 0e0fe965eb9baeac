/** To whoever is rung, before anybody speaks: at their own mobile it may be anybody’s call. */
export function transferWords(clientName: string): string {
  return `${clientName}宛のお電話の転送です。`;
}

/** To a caller who was passed on, and to nobody. */
export const nobodyAnsweredWords =
  'お待たせしております。あいにく担当の者が電話に出ることができません。受付におつなぎいたしますので、このまま少々お待ちください。';
