import { type Example, nothing } from './example.ts';

/** Of looking things up, taking them out, and keeping a view of them. */
export const ofSearches: Record<string, Example> = {
  search: (_, of) => ({ query: { q: 'お問い合わせ', client: of.client } }),
  listExports: nothing,
  askExport: (_, of) => ({ body: { kind: 'cases', format: 'csv', filters: { client: of.client } } }),
  fetchExport: (at) => ({ params: { id: at.export } }),
  clearExport: (at) => ({ params: { id: at.export } }),
  findNames: () => ({ query: { q: '田' } }),
  listViews: nothing,
  keepView: () => ({ body: { name: '未対応のクレーム', address: '/cases?kind=complaint' } }),
  removeView: (at) => ({ params: { id: at.view } }),
  getFigures: (_, of) => ({ query: { client: of.client } }),
  searchOwn: () => ({ query: { q: 'お問い合わせ' } }),
};
