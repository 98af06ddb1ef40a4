import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { insertNewNotifications } from '../../store/insert-new-notifications.ts';
import { readTickets } from '../../store/lock-tickets.ts';
import type { TicketRow } from '../../store/tables.ts';
import { loadTicketStates } from '../load-ticket-states.ts';
import { noticeRows } from '../notify/notice-rows.ts';
import type { Notice, Recipient } from '../notify/notice.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { findRecipients } from './find-recipients.ts';
import { refuse, type SendRequest } from './read-request.ts';
import { sayingOf } from './saying.ts';

export interface Sent {
	/** What was put into the outbox. */
	readonly notifications: readonly {
		readonly id: string;
		readonly method: string;
		readonly recipient: string;
	}[];
	/** So many were there already, under the same key. */
	readonly already: number;
	/** What makes them one and the same however often it is asked for. */
	readonly idempotency_key: string;
}

/**
 * Puts a notification into the outbox for whoever a Flow wants to tell, by the methods that it wants (1.4.4). However
 * often it is asked for under one key, it is sent once.
 *
 * @throws Refusal naming the field.
 */
export async function sendNotification(
	db: Db,
	request: SendRequest & { readonly key: string },
	context: PlanContext,
): Promise<Sent> {
	return db.transaction(async (trx) => {
		const ticket = await ticketOf(trx, request.ticket);
		const timezone = await timezoneOf(trx, ticket, context);
		const recipients = await findRecipients(trx, request, { now: context.now, timezone, ticket });
		const say = await sayingOf(trx, { say: request.say, ticket, timezone }, context);
		const rows = recipients.flatMap((to) => noticeRows(noticeFor(to, { request, say }), context));
		if (rows.length === 0) throw unreachable(request);
		const inserted = await insertNewNotifications(trx, rows);
		return {
			notifications: inserted.map(({ id, method, recipient }) => ({
				id,
				method: method ?? '',
				recipient: recipient ?? '',
			})),
			already: rows.length - inserted.length,
			idempotency_key: request.key,
		};
	});
}

async function ticketOf(db: Db, id: string | null): Promise<TicketRow | null> {
	if (id === null) return null;
	const [ticket] = await readTickets(db, [id]);
	if (ticket) return ticket;
	throw refuse('ticket', text(`没有工单 ${shown(id)}`, `there is no ticket ${shown(id)}`));
}

/** That of the agreement, or else the usual one. */
async function timezoneOf(db: Db, ticket: TicketRow | null, context: PlanContext): Promise<string> {
	const [state] = ticket ? await loadTicketStates(db, [ticket], { now: context.now }) : [];
	return state?.agreement.calendar.business.definition.timezone ?? 'Asia/Shanghai';
}

function noticeFor(
	to: Recipient,
	{ request, say }: { request: SendRequest & { readonly key: string }; say: Notice['say'] },
): Notice {
	return {
		key: request.key,
		kind: 'message',
		ticket: request.ticket,
		to,
		methods: to.type === 'channel' ? [to.method] : (request.methods ?? usualMethods(to)),
		by: request.way,
		say,
		validUntil: null,
	};
}

/** Staff have the bell; contacts have no login. */
function usualMethods({ type }: Recipient): readonly NotificationMethod[] {
	return type === 'user' ? ['in_app'] : ['email'];
}

function unreachable({ methods }: SendRequest) {
	const wanted = (methods ?? ['email']).join(', ');
	return refuse(
		'methods',
		text(
			`收件人无法以 ${wanted} 方式通知：没有相应的地址`,
			`nobody meant can be reached by ${wanted}: there is no such address`,
		),
	);
}
