import * as api from '@denwaban/api/consultations';
import { type Route, scoped } from '../shell/ask.ts';
import { answerConsultation, withdrawConsultation } from './answer.ts';
import { askClient } from './ask-client.ts';
import { consultationsOfCase, listConsultations } from './list-consultations.ts';

export const routes: Route[] = [
  scoped(api.askClient, askClient),
  scoped(api.listConsultations, listConsultations),
  scoped(api.consultationsOfCase, consultationsOfCase),
  scoped(api.recordAnswer, answerConsultation),
  scoped(api.withdrawConsultation, withdrawConsultation),
  scoped(api.listOwnConsultations, listConsultations),
  scoped(api.answerConsultation, answerConsultation),
];
