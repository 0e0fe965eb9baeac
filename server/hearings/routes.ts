import * as api from '@denwaban/api/hearings';
import type { Books } from '../shell/agency.ts';
import { open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { openHearing, saveHearingByLink, submitHearing } from './by-link.ts';
import { fillIn, previewFilling } from './fill-in.ts';
import { askForHearing, endHearingLink, getHearing, saveHearing } from './keep-hearing.ts';

// A page saves itself a moment after each change.
const perAddress = { max: 120, timeWindow: '1 minute' };

export function routes(books: Books): Route[] {
  const language = ({ request }: Wire) => request.headers['accept-language'] ?? '';
  return [
    scoped(api.getHearing, getHearing),
    scoped(api.saveHearing, saveHearing),
    scoped(api.askForHearing, askForHearing),
    scoped(api.endHearingLink, endHearingLink),
    scoped(api.previewFilling, previewFilling),
    scoped(api.fillIn, fillIn),
    open(api.openHearing, (ask, wire) => openHearing(books, ask, language(wire)), perAddress),
    open(api.saveHearingByLink, (ask, wire) => saveHearingByLink(books, ask, language(wire)), perAddress),
    open(api.submitHearing, (ask, wire) => submitHearing(books, ask, language(wire)), perAddress),
  ];
}
