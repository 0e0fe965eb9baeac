/** A question callers ask, and the words to answer it with. */
export type Faq = {
  id: string;
  question: string;
  /** Other words in which the same is asked. */
  alsoAsked: string[];
  answer: string;
  /** The product it is about; empty: any. */
  product: string;
};
