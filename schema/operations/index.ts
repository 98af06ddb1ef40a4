import { computeDeadline } from './compute-deadline.ts';
import type { OperationDefinition } from './define.ts';
import { escalateTicket } from './escalate-ticket.ts';

export const operations: readonly OperationDefinition[] = [computeDeadline, escalateTicket];
