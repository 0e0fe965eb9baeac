/** Whoever says Japanese texts: as telephones carry it, 16 bits, 8000 samples a second. */
export type SpeechSynthesiser = {
  /** Another voice says the same text anew. */
  voice: string;
  speak(text: string): Promise<Int16Array>;
};
