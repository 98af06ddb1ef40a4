import { readSendRequest } from '../../desk/send/read-request.ts';
import { sendNotification } from '../../desk/send/send-notification.ts';
import { isUniqueViolation } from '../../store/db.ts';
import { afterWriting, defineOperation } from '../operation.ts';
import { runKey } from './run-key.ts';

/** Answers `{notifications: [{id, method, recipient}], already, idempotency_key}`. */
export default defineOperation('desk-send-notification', async (run) => {
	const { host, context, options, data, flow, requireRead, requireSomebody } = run;
	requireSomebody();
	const request = readSendRequest(options);
	if (request.ticket !== null) await requireRead('desk_tickets', request.ticket);
	if (request.to === 'contact') await requireRead('desk_contacts', request.recipient);
	const trigger = data['$trigger'];
	const key = request.key ?? runKey({ flow, trigger, options, newId: context.newId });
	const send = () => sendNotification(host.database, { ...request, key }, context);
	// Another node was faster by a moment: the second time it is there already.
	const sent = await send().catch((problem: unknown) => {
		if (!isUniqueViolation(problem)) throw problem;
		return send();
	});
	await afterWriting(host);
	return sent;
});
