import { computeDeadline } from './compute-deadline.ts';
import type { OperationDefinition } from './define.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { sendNotification } from './send-notification.ts';

export const operations: readonly OperationDefinition[] = [computeDeadline, escalateTicket, sendNotification];
