export function chromiumAtHand(): string | null;
export function ensureChromium(): Promise<string | null>;
export const howToGetChromium: string;
