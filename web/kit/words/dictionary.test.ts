import { expect, test } from 'vitest';
import { dictionary } from './dictionary.ts';

const greetings = dictionary({
  ja: { hello: 'こんにちは', waiting: (calls: number) => `待ち呼 ${calls}`, state: { free: '待機' } },
  en: { hello: 'Hello', waiting: (calls) => `${calls} waiting`, state: { free: 'Free' } },
});

test('each language says the same thing in its own words', () => {
  expect(greetings.ja.waiting(3)).toBe('待ち呼 3');
  expect(greetings.en.waiting(3)).toBe('3 waiting');
  expect(greetings.en.state.free).toBe('Free');
});

// The compiler is what keeps the two languages in step; `tsc` fails here if it ever stops doing so.
dictionary({
  ja: { hello: 'こんにちは', bye: '失礼いたします' },
  // @ts-expect-error English lacks `bye`.
  en: { hello: 'Hello' },
});

dictionary({
  ja: { hello: 'こんにちは' },
  // @ts-expect-error English has a text that Japanese does not know.
  en: { hello: 'Hello', bye: 'Goodbye' },
});

dictionary({
  ja: { waiting: (calls: number) => `待ち呼 ${calls}` },
  // @ts-expect-error English wants to be given something that nobody gives.
  en: { waiting: (calls: number, longest: string) => `${calls} waiting, longest ${longest}` },
});
