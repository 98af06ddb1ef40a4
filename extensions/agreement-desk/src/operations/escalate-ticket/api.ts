import { escalateTicket } from '../../desk/escalate-ticket.ts';
import { readEscalation } from '../../desk/read-escalation.ts';
import { afterWriting, defineOperation } from '../operation.ts';

/** Answers `{ticket, escalation_level}`. */
export default defineOperation('desk-escalate-ticket', async ({ host, context, options, requireRead }) => {
	const { ticket, body } = readEscalation(options);
	await requireRead('desk_tickets', ticket);
	const result = await escalateTicket(host.database, { ticket, body }, context);
	await afterWriting(host);
	return result;
});
