import { startFlow, type StartableFlow } from '../../delivery/flow/flow-starter.ts';
import { ownAddress } from '../../delivery/flow/own-address.ts';
import type { Environment } from '../../delivery/channel-record.ts';
import type { DeliveryOutcome } from '../../delivery/outcome.ts';
import type { Db } from '../../store/db.ts';
import { readStoredFlow } from '../../store/read-stored-flow.ts';
import type { NotificationRow } from '../../store/tables.ts';
import { methodOf } from './event-flow.ts';

/**
 * Delivers a notification whose method is `flow`: starts the Flow that it names as its recipient, with what it carries
 * and the key by which the Flow can tell that it has run before.
 */
export function createFlowDelivery(db: Db, env: Environment) {
	const address = ownAddress(env);
	const readFlow = async (id: string): Promise<StartableFlow | null> => {
		const flow = await readStoredFlow(db, id);
		return flow && { ...flow, method: methodOf(flow.options) };
	};
	return (notification: NotificationRow): Promise<DeliveryOutcome> => {
		const { recipient, idempotency_key: key, kind, ticket, subject, body, data } = notification;
		const told = { idempotency_key: key, notification: notification.id, kind, ticket, subject, text: body };
		return startFlow({ flow: recipient ?? '', key, body: { ...told, data } }, { address, readFlow });
	};
}
