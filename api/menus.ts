// Incoming menus (着信メニュー): how calls on a line begin by the hour, before anybody of ours is asked.
import { menuBounds } from '@denwaban/domain/menus';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { calendar } from './hours.ts';
import { byClient, byId, id, short } from './shapes.ts';

const clockTime = z.string().max(5);
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** The hours are the client's as they stand at the moment; with `to` at or before `from` it runs until that time the next day. */
const times = z.discriminatedUnion('is', [
  z.object({ is: z.literal('always') }),
  z.object({ is: z.literal('in_hours') }),
  z.object({ is: z.literal('out_of_hours') }),
  z.object({
    is: z.literal('from_to'),
    days: z.array(weekday).max(7),
    from: clockTime,
    to: clockTime,
    /** Whether it holds on Japanese holidays too. */
    holidays: z.boolean(),
  }),
]);

const us = z.object({ is: z.literal('us') });
/** The client's own telephone, for so many seconds, and then us. Any way of writing the number; kept in E.164. */
const desk = z.object({ is: z.literal('desk'), number: short, seconds: z.number().int() });
const voicemail = z.object({ is: z.literal('voicemail') });

const leads = z.discriminatedUnion('is', [us, desk, voicemail]);

const menuKey = z.object({
  /** 0 to 9. */
  key: z.string().max(1),
  /** What operators and the history call it. */
  label: short,
  leads,
});

const keys = z.object({
  is: z.literal('keys'),
  /** Spoken; `{社名}` is the client's name. */
  words: z.string().max(2_000),
  keys: z.array(menuKey).max(20),
  /** Who presses none of the keys twice. */
  otherwise: leads,
});

export const menuPart = z.object({ when: times, begins: z.discriminatedUnion('is', [us, desk, voicemail, keys]) });
export type MenuPartShown = z.output<typeof menuPart>;

const menu = z.object({ parts: z.array(menuPart).max(20) }).meta({ id: 'Menu' });

const lineMenu = z.object({
  id,
  label: z.string(),
  /** What whoever moves its calls can do: ask callers for a key, ring the client's desk, take messages. */
  can: z.object({ ask: z.boolean(), ringDesk: z.boolean(), takeMessages: z.boolean() }),
  menu: menu.nullable(),
  /** By which part, from 0, a call begins at this moment; null: with us. */
  now: z.number().int().nullable(),
});

export const clientMenus = z
  .object({
    /** Whether somebody can speak the words on this machine. */
    speaks: z.boolean(),
    /** The client's hours, by which parts in and outside of them hold. */
    calendar,
    lines: z.array(lineMenu),
  })
  .meta({ id: 'ClientMenus' });
export type ClientMenus = z.output<typeof clientMenus>;
export type LineMenu = z.output<typeof lineMenu>;

export const getMenus = endpoint({
  name: 'getMenus',
  method: 'GET',
  path: '/clients/:client/menus',
  door: 'see_clients',
  says: 'How calls on each line of a client begin, by the hour.',
  params: byClient,
  answer: clientMenus,
});

export const setMenu = endpoint({
  name: 'setMenu',
  method: 'PUT',
  path: '/lines/:id/menu',
  door: 'edit_clients',
  says: 'Set how calls on a line begin by the hour; null: all of them with us.',
  params: byId,
  body: z.object({ menu: menu.nullable() }),
});

export const listenToMenu = endpoint({
  name: 'listenToMenu',
  method: 'GET',
  path: '/lines/:id/menu/sound',
  door: 'edit_clients',
  says: 'Words as callers of a line would hear them (audio/wav), whether they are kept or not.',
  params: byId,
  query: z.object({ words: z.string().min(1).max(menuBounds.words) }),
});

export const getOwnMenus = endpoint({
  name: 'getOwnMenus',
  method: 'GET',
  path: '/company/menus',
  door: 'see_own_company',
  says: 'How calls on each line of one’s own company begin, by the hour.',
  answer: clientMenus,
});
