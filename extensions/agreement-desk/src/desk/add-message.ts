import { messages } from '../../../../schema/collections/messages.ts';
import type { Db } from '../store/db.ts';
import { messageFileTable, messageTable, type MessageRow } from '../store/tables.ts';
import { checkPayload } from './check-payload.ts';
import type { Payload } from './payload.ts';
import { recordMessage, type RecordContext } from './record-message.ts';

/**
 * Records a message that does not come through Directus, such as one that a customer sends through an app, and
 * inserts its row with its attachments (keys of files). Inside the caller's transaction.
 *
 * @throws Refusal naming field and clause.
 */
export async function addMessage(
	trx: Db,
	{ files = [], ...payload }: Payload & { readonly files?: readonly string[] },
	context: RecordContext,
): Promise<MessageRow> {
	checkPayload(messages, payload, { isNew: true });
	const attachments = files.map((file) => ({ file }));
	const columns = await recordMessage(trx, { ...payload, attachments }, context);
	const row: MessageRow = { ...messageTable.blank, ...columns, id: columns.id ?? context.newId() };
	await messageTable.insert(trx, [row]);
	await messageFileTable.insert(
		trx,
		files.map((file) => ({ id: context.newId(), message: row.id, file })),
	);
	return row;
}
