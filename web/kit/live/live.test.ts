import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect, type Hint } from './connection.ts';
import { gather } from './gather.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('hints are passed on as they come', () => {
  const { line, hints } = connected();
  line.say('message', '{"word":"case.opened","id":"1"}');
  expect(hints).toEqual([{ word: 'case.opened', id: '1' }]);
});

test('the first opening asks nothing again; each return does', () => {
  const { line, happened } = connected();
  line.say('open');
  expect(happened).toEqual([]);
  line.say('error');
  line.say('open');
  expect(happened).toEqual(['lost', 'found', 'back']);
});

test('a refused feed is opened anew, ever more patiently', () => {
  const { lines } = connected();
  for (const wait of [1_000, 2_000, 5_000, 10_000, 10_000]) {
    const before = lines.length;
    lines.at(-1)!.refuse();
    vi.advanceTimersByTime(wait - 1);
    expect(lines.length).toBe(before);
    vi.advanceTimersByTime(1);
    expect(lines.length).toBe(before + 1);
  }
});

test('a feed that the browser is mending itself is left to it', () => {
  const { line, lines } = connected();
  line.say('error');
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(1);
});

test('after leaving, nothing is opened any more', () => {
  const { line, lines, leave } = connected();
  line.refuse();
  leave();
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(1);
  expect(line.readyState).toBe(2);
});

test('a storm of hints becomes one asking at once and one in each interval', () => {
  const passed: string[][] = [];
  const { hear } = gather({ milliseconds: 200, pass: (hints) => passed.push(hints) });
  for (let i = 0; i < 100; i++) hear(i % 2 ? 'cases' : 'calls');
  expect(passed).toEqual([['calls']]);
  vi.advanceTimersByTime(200);
  expect(passed).toEqual([['calls'], ['cases', 'calls']]);
  vi.advanceTimersByTime(1_000);
  hear('calls');
  expect(passed).toHaveLength(3);
});

function connected() {
  const lines: PretendFeed[] = [];
  const hints: Hint[] = [];
  const happened: string[] = [];
  const leave = connect({
    open: () => {
      lines.push(new PretendFeed());
      return lines.at(-1)!;
    },
    hint: (hint) => hints.push(hint),
    back: () => happened.push('back'),
    lost: (isLost) => happened.push(isLost ? 'lost' : 'found'),
  });
  return { line: lines[0]!, lines, hints, happened, leave };
}

class PretendFeed {
  readyState = 0;
  private listeners: [string, (event: { data?: string }) => void][] = [];
  addEventListener(type: string, listener: (event: { data?: string }) => void) {
    this.listeners.push([type, listener]);
  }
  say(type: string, data?: string) {
    for (const [heard, listener] of this.listeners) if (heard === type) listener({ data });
  }
  refuse() {
    this.readyState = 2;
    this.say('error');
  }
  close() {
    this.readyState = 2;
  }
}
