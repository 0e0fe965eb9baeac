import { company, type Example, nothing } from './example.ts';

/** Of how calls on a line begin. */
export const ofMenus: Record<string, Example> = {
  getMenus: company,
  getOwnMenus: nothing,
  listenToMenu: (at) => ({ params: { id: at.number }, query: { words: '{社名}でございます。' } }),
  setMenu: (at) => ({
    params: { id: at.number },
    body: { menu: { parts: [{ when: { is: 'out_of_hours' }, begins: { is: 'us' } }] } },
  }),
};
