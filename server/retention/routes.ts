import * as api from '@denwaban/api/retention';
import { type Route, scoped } from '../shell/ask.ts';
import {
  agreeRetention,
  deleteClientData,
  getCertificate,
  getRetention,
  holdFromDeletion,
  liftHold,
  previewRetention,
} from './keep.ts';

export const routes: Route[] = [
  scoped(api.getRetention, getRetention),
  scoped(api.agreeRetention, agreeRetention),
  scoped(api.previewRetention, previewRetention),
  scoped(api.holdFromDeletion, holdFromDeletion),
  scoped(api.liftHold, liftHold),
  scoped(api.getCertificate, getCertificate),
  scoped(api.deleteClientData, deleteClientData),
];
