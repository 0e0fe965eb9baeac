import * as api from '@denwaban/api/clients';
import { type Route, scoped } from '../shell/ask.ts';
import { addClient } from './add-client.ts';
import { editClient } from './edit-client.ts';
import { getClient, getCompany } from './get-client.ts';
import { listClients } from './list-clients.ts';

export const routes: Route[] = [
  scoped(api.listClients, listClients),
  scoped(api.getClient, getClient),
  scoped(api.addClient, addClient),
  scoped(api.editClient, editClient),
  scoped(api.getCompany, getCompany),
];
