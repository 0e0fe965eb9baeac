import * as api from '@denwaban/api/contracts';
import { type Route, scoped } from '../shell/ask.ts';
import { agreeContract } from './agree-contract.ts';
import { listContracts } from './list-contracts.ts';

export const routes: Route[] = [scoped(api.listContracts, listContracts), scoped(api.agreeContract, agreeContract)];
