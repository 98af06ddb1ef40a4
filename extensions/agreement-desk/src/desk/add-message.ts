import { messages } from '../../../../schema/collections/messages.ts';
import type { Db } from '../store/db.ts';
import { messageTable, type MessageRow } from '../store/tables.ts';
import { checkPayload } from './check-payload.ts';
import type { Payload } from './payload.ts';
import { recordMessage, type RecordContext } from './record-message.ts';

/**
 * Records a message that does not come through Directus, such as one that a customer sends through an app, and
 * inserts its row. Inside the caller's transaction, in which `attachFiles` may follow.
 *
 * @throws Refusal naming field and clause.
 */
export async function addMessage(trx: Db, payload: Payload, context: RecordContext): Promise<MessageRow> {
	checkPayload(messages, payload, { isNew: true });
	const columns = await recordMessage(trx, payload, context);
	const row: MessageRow = { ...messageTable.blank, ...columns, id: columns.id ?? context.newId() };
	await messageTable.insert(trx, [row]);
	return row;
}
