import { findPlaces } from '@denwaban/api/addresses';
import { open, type Route } from '../shell/ask.ts';
import { placesOf } from './places-of.ts';

export const routes: Route[] = [open(findPlaces, async ({ params }) => ({ places: placesOf(params.code) }))];
