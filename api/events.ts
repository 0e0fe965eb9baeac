import { endpoint } from './endpoint.ts';

export const liveFeed = endpoint({
  name: 'liveFeed',
  method: 'GET',
  path: '/live',
  door: 'follow_live_feed',
  says: 'Server-sent hints that something changed, `{word, id}`, without order or data; a word of `*` asks to fetch everything shown again.',
});
