// Changes in the office's own books that follow no rule worth a word of their own: who changed what is all there is to say.
import type { CheckPolicy } from '../checks/index.ts';
import type { RecordingPolicy } from '../recordings/index.ts';

export type OfficeEvent = { id: string } & (
  | { name: 'client.taken_on' | 'client.changed'; client: string; data: Record<never, never> }
  | { name: 'line.added' | 'line.changed'; client: string; data: Record<never, never> }
  | { name: 'contact.added' | 'contact.changed' | 'contact.invited'; client: string; data: Record<never, never> }
  | { name: 'hours.changed'; client: string; data: Record<never, never> }
  | { name: 'contract.agreed'; client: string; data: { effectiveFrom: string } }
  | { name: 'client.transfers_agreed'; client: string; data: Record<never, never> }
  | { name: 'agency.monitoring_set'; client: null; data: { isShown: boolean } }
  | { name: 'client.task_policy_agreed'; client: string; data: Record<never, never> }
  | { name: 'client.report_policy_agreed'; client: string; data: Record<never, never> }
  | { name: 'client.recording_policy_agreed'; client: string; data: RecordingPolicy }
  /** Of the client, or of the agency where it holds for all. */
  | { name: 'check.policy_agreed'; client: string | null; data: { policy: CheckPolicy | null } }
  | { name: 'staff.training_begun' | 'staff.training_ended'; client: null; data: Record<never, never> }
  | { name: 'script.drafted' | 'script.discarded'; client: string; data: { number: number } }
  | {
      name:
        | 'script.document_offered'
        | 'script.document_shelved'
        | 'script.document_changed'
        | 'script.document_withdrawn';
      client: string;
      data: Record<never, never>;
    }
  | { name: 'staff.invited' | 'staff.changed'; client: null; data: Record<never, never> }
  | { name: 'staff.password_set'; client: null; data: Record<never, never> }
  | {
      name: 'staff.factor_added' | 'staff.factor_removed' | 'staff.factors_reset' | 'agency.security_changed';
      client: null;
      data: Record<never, never>;
    }
  | {
      name: 'contact.factor_added' | 'contact.factor_removed' | 'contact.factors_reset';
      client: string;
      data: Record<never, never>;
    }
  | { name: 'contact.password_set'; client: string; data: Record<never, never> }
  | {
      name: 'cti.connected' | 'cti.changed' | 'cti.secret_renewed' | 'cti.extensions_set';
      client: null;
      data: Record<never, never>;
    }
  | { name: 'staff.granted'; client: null; data: { clients: readonly string[] } }
  | { name: 'recording.started'; client: string; data: { call: string } }
  /** What a caller said to the machine: a message of so many seconds. */
  | { name: 'recording.left'; client: string; data: { call: string; seconds: number } }
  /** What the exchange has kept of a call. */
  | { name: 'recording.kept'; client: string; data: { call: string; seconds: number } }
  | { name: 'recording.listened'; client: string; data: { call: string } }
  | { name: 'short_message.written'; client: string; data: { case: string } }
  | { name: 'short_message.settled'; client: string; data: { state: 'sent' | 'failed' | 'kept' } }
  | { name: 'letter.written'; client: string | null; data: { kind: string } }
  | { name: 'letter.settled'; client: string | null; data: { state: 'sent' | 'failed' | 'kept' } }
);
