import { messages } from '../../../../schema/collections/messages.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { findKeys } from '../store/find-use.ts';
import { messageFileTable, messageTable, type MessageRow } from '../store/tables.ts';
import { checkPayload } from './check-payload.ts';
import type { Payload } from './payload.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { recordMessage } from './record-message.ts';
import { invalid } from './refusal.ts';

/**
 * Records a message that does not come through Directus, such as one that a customer sends through an app, and
 * inserts its row with its attachments (keys of files). Inside the caller's transaction.
 *
 * @throws Refusal naming field and clause.
 */
export async function addMessage(
	trx: Db,
	{ files = [], ...payload }: Payload & { readonly files?: readonly string[] },
	context: ReceiveContext,
): Promise<MessageRow> {
	checkPayload(messages, payload, { isNew: true });
	await requireFiles(trx, files);
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

async function requireFiles(db: Db, files: readonly string[]) {
	const known = new Set(await findKeys(db, 'directus_files', files));
	const unknown = files.find((file) => !known.has(file));
	if (unknown === undefined) return;
	throw invalid(
		'desk_messages.attachments',
		'1.4.2',
		text(
			`没有这个文件（${shown(unknown)}）；请先上传`,
			`there is no file ${shown(unknown)}; upload it first`,
		),
	);
}
