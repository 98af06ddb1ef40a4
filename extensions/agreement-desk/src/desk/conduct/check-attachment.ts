import { messagesFiles } from '../../../../../schema/collections/messages-files.ts';
import { keptOf } from '../../domain/conduct/kept-finding.ts';
import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { readMessage } from '../../store/read-message.ts';
import { messageTable, type MessageRow } from '../../store/tables.ts';
import { transactionMemo } from '../../store/transaction-memo.ts';
import { checkReferences } from '../check-references.ts';
import { loadTicketStates } from '../load-ticket-states.ts';
import type { Payload } from '../payload.ts';
import { invalid } from '../refusal.ts';
import { fileIn, readAttached } from './attachments.ts';
import { checkedKey, type ConductContext } from './check-conduct.ts';
import { lintMessage } from './lint-message.ts';
import { replyRefusal } from './reply-refusal.ts';

/**
 * Checks a file that is attached to a message which is there already; those that come with a message were checked with
 * it. What was confirmed or let out with the message is so for its files too.
 *
 * @throws ReplyRefusal as the message itself would be refused.
 */
export async function checkAttachment(db: Db, payload: Payload, context: ConductContext): Promise<void> {
	await checkReferences(db, messagesFiles, payload);
	const key = payload['message'];
	if (typeof key !== 'string') throw noMessage();
	if (transactionMemo(db)?.get(checkedKey(key)) === true) return;
	const message = await readMessage(db, key);
	const file = fileIn(payload);
	if (!message?.is_public || message.ticket === null || file === null) return;
	const [ticket] = await lockTickets(db, [message.ticket]);
	const [state] = ticket ? await loadTicketStates(db, [ticket], context) : [];
	if (!state) return;
	const attachments = await readAttached(db, [file], context.conduct.readBytes);
	const others = state.messages.filter(({ id }) => id !== message.id);
	const report = await lintMessage(db, {
		message: { ...message, body: '' },
		state: { ...state, messages: others },
		attachments,
	});
	const findings = report.findings.filter(({ attachment }) => attachment !== null);
	const isHeld = (gate: 'refuse' | 'confirm') => findings.some((one) => one.gate === gate);
	const isFine =
		(!isHeld('refuse') || message.override_reason !== null) &&
		(!isHeld('confirm') || message.confirmed || message.override_reason !== null);
	if (!isFine) {
		const decision = isHeld('refuse') ? 'refuse' : 'confirm';
		const attempt = { agent: context.actor, ticket: message.ticket };
		throw replyRefusal({ ...report, decision, findings }, attempt);
	}
	await addToLint(db, message, findings.map(keptOf));
}

/** The findings of a message are its own and those of all its files. */
async function addToLint(db: Db, { id, lint }: MessageRow, found: NonNullable<MessageRow['lint']>) {
	if (found.length === 0) return;
	await messageTable.update(db, id, { lint: [...(lint ?? []), ...found] });
}

function noMessage() {
	return invalid(
		'desk_messages_files.message',
		'1.4.2',
		text('须是已有消息的标识', 'must be the key of a message that exists'),
	);
}
