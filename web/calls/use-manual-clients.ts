import { listManualClients } from '@denwaban/api/manual-calls';
import { useAsk } from '../kit/ask/index.ts';

/** For whom one may take a call by hand; asked once the desk is calm, so that the box has nothing to wait for. */
export const useManualClients = () => useAsk(listManualClients, {}, { about: ['line', 'staff', 'hours'] });
