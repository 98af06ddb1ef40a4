import type { Draft, DraftAttachment } from '../../domain/conduct/draft.ts';
import type { LintReport } from '../../domain/conduct/finding.ts';
import { inspect } from '../../domain/conduct/inspect.ts';
import { judge } from '../../domain/conduct/lint.ts';
import type { Language } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { readContactData, type ContactData } from '../../store/find-contacts-by-key.ts';
import type { MessageRow } from '../../store/tables.ts';
import { lookUpChannel } from '../lookup.ts';
import type { TicketState } from '../ticket-plan.ts';
import { conductRules } from './conduct-rules.ts';
import { ownersOf } from './owners.ts';

/** A message that is about to be written on a ticket. */
export interface MessageToCheck {
	readonly message: Pick<MessageRow, 'body' | 'kind' | 'channel' | 'contact'>;
	/** Of the ticket, without the message. */
	readonly state: TicketState;
	readonly attachments: readonly DraftAttachment[];
}

/**
 * Checks a message by the rules of conduct (2.3) with all that the desk knows: the lists in force, the conversation so
 * far, and whose the data in it are. Hooks and hints both ask here, so their answers are the same.
 */
export async function lintMessage(db: Db, given: MessageToCheck): Promise<LintReport> {
	const rules = await conductRules(db);
	const requesters = await requestersOf(db, given);
	const draft = await draftOf(db, given, requesters);
	const inspection = inspect(draft, rules);
	const { agreement } = given.state;
	return judge(inspection, draft, await ownersOf(db, inspection.candidates, { requesters, agreement }));
}

/** Whose ticket it is, then all others who have written on it. */
async function requestersOf(db: Db, { message, state }: MessageToCheck): Promise<ContactData[]> {
	const ids = [state.ticket.contact, message.contact, ...state.messages.map(({ contact }) => contact)];
	const distinct = [...new Set(ids.flatMap((id) => id ?? []))];
	const found = new Map((await readContactData(db, distinct)).map((one) => [one.id, one]));
	return distinct.flatMap((id) => found.get(id) ?? []);
}

async function draftOf(
	db: Db,
	{ message, state, attachments }: MessageToCheck,
	requesters: readonly ContactData[],
): Promise<Draft> {
	const { ticket, messages } = state;
	const channel = message.channel === null ? null : await lookUpChannel(db, message.channel);
	const contact = requesters.find(({ id }) => id === ticket.contact) ?? null;
	return {
		body: message.body ?? '',
		kind: message.kind,
		direction: message.kind === 'customer_message' ? 'inbound' : 'outbound',
		language: languageOf(ticket.language),
		channel: channel?.type ?? null,
		isFirstReply: !messages.some(({ author_type, is_public }) => author_type === 'agent' && is_public),
		question: lastQuestion(messages) ?? ticket.description,
		contact,
		ticketNumber: ticket.number,
		relatedTickets: (ticket.related ?? []).map(({ number }) => number),
		attachments,
	};
}

function languageOf(language: string | null): Language | null {
	return language === 'zh-CN' || language === 'en-US' ? language : null;
}

function lastQuestion(messages: readonly MessageRow[]): string | null {
	const asked = messages.filter(({ kind }) => kind === 'customer_message');
	const latest = asked.reduce<MessageRow | null>(
		(last, one) => ((last?.date_created ?? -Infinity) > (one.date_created ?? 0) ? last : one),
		null,
	);
	return latest?.body ?? null;
}
