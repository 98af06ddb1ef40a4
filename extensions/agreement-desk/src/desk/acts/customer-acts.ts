import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import type { EventKind } from '../../domain/vocabulary.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { ticketTable, type TicketRow } from '../../store/tables.ts';
import { bringInLine } from '../bring-in-line.ts';
import { moveTicket } from '../move-ticket.ts';
import { invalid } from '../refusal.ts';
import { requireContact, type ActContext } from './act-on-ticket.ts';
import { requireOpen, requireSolved, type CustomerAct } from './customer-act.ts';
import { nudge } from './nudge.ts';
import { choice, readBody, words } from './read-body.ts';

type Act = (trx: Db, act: CustomerAct, context: ActContext) => Promise<void>;

/** What customers do to a ticket beside writing, by the last part of the address (7.2). */
export const customerActs: Readonly<Record<string, Act>> = {
	nudge: checked(nudge),
	urgent: checked(markUrgent),
	withdraw: checked(withdraw),
	confirm: checked(confirm),
	dispute: checked(dispute),
	reopen: checked(reopen),
	rate: checked(rate),
};

/** Everybody acts only on tickets of their own customer (1.2). */
function checked(act: Act): Act {
	return async (trx, given, context) => {
		await requireContact(trx, given.contact, given.ticket);
		return act(trx, given, context);
	};
}

const urgentSchema = z.strictObject({
	via: choice('urgent_via').default('api'),
	evidence: words(2000).optional(),
});

/** 2.2.3: the clock of an urgent request starts with the word of the customer (R16). Saying it again changes nothing. */
async function markUrgent(trx: Db, { ticket, contact, body }: CustomerAct, context: ActContext) {
	const { via, evidence } = readBody(urgentSchema, body, { act: 'urgent', clause: '2.2.3' });
	requireOpen(ticket, 'urgent', '2.2.3');
	if (ticket.urgent) return;
	await ticketTable.update(trx, ticket.id, {
		urgent: true,
		urgent_via: via,
		urgent_evidence: evidence ?? `contact ${contact}`,
		stale_since: context.now,
	});
	await bringInLine(trx, [ticket.id], { ...context, keepStatus: true });
}

const reasonSchema = z.strictObject({ reason: words(2000).optional() });
const neededReasonSchema = z.strictObject({ reason: words(2000) });

async function withdraw(trx: Db, { ticket, body }: CustomerAct, context: ActContext) {
	const { reason } = readBody(reasonSchema, body, { act: 'withdraw', clause: '1.4.2' });
	// Said again, as by an app that got no answer, it changes nothing, least of all the reason.
	if (ticket.status === 'cancelled') return;
	await moveTicket(trx, ticket, { to: 'cancelled', by: 'customer', reason: reason ?? null }, context);
}

const commentSchema = z.strictObject({ comment: words(2000).optional() });

/** The customer says that it is solved. */
async function confirm(trx: Db, { ticket, body }: CustomerAct, context: ActContext) {
	const { comment } = readBody(commentSchema, body, { act: 'confirm', clause: '1.4.2' });
	if (ticket.status === 'closed' && ticket.customer_says_resolved === true) return;
	const columns = { customer_says_resolved: true };
	const reason = comment ?? (ticket.status === 'closed' ? ticket.status_reason : null);
	await moveTicket(trx, ticket, { to: 'closed', by: 'customer', reason, columns }, context);
}

/** The customer says that it is not: the solution is rejected with a reason, and work goes on. */
async function dispute(trx: Db, { ticket, body }: CustomerAct, context: ActContext) {
	const { reason } = readBody(neededReasonSchema, body, { act: 'dispute', clause: '1.4.2' });
	if (ticket.status !== 'resolved') throw notResolved();
	await backToWork(trx, ticket, reason, context);
}

function notResolved() {
	return invalid(
		'dispute.ticket',
		'1.4.2',
		text('只有待确认的解决方案可以不认可', 'only a solution that waits to be confirmed can be disputed'),
	);
}

async function reopen(trx: Db, { ticket, body }: CustomerAct, context: ActContext) {
	const { reason } = readBody(reasonSchema, body, { act: 'reopen', clause: '1.4.2' });
	requireSolved(ticket, 'reopen');
	await backToWork(trx, ticket, reason ?? null, context);
}

async function backToWork(trx: Db, ticket: TicketRow, reason: string | null, context: ActContext) {
	await moveTicket(trx, ticket, { to: 'in_progress', by: 'customer', reason }, context);
	await ticketTable.update(trx, ticket.id, { customer_says_resolved: false });
}

const ratingSchema = z.strictObject({
	score: z.int('must be a whole number from 1 to 5').min(1).max(5),
	comment: words(2000).optional(),
	resolved: z.boolean('must be true or false').optional(),
});

/** 2.5.2: once for each ticket, and only when it is over. */
async function rate(trx: Db, { ticket, contact, body }: CustomerAct, context: ActContext) {
	const { score, comment, resolved } = readBody(ratingSchema, body, { act: 'rate', clause: '2.5.2' });
	if (ticket.status !== 'resolved' && ticket.status !== 'closed') {
		throw invalid('rate.ticket', '2.5.2', text('工单解决后方可评价', 'a ticket is rated once it is solved'));
	}
	if (ticket.rating !== null) {
		throw invalid('rate.ticket', '2.5.2', text('该工单已评价', 'the ticket has been rated already'));
	}
	await ticketTable.update(trx, ticket.id, {
		rating: score,
		rating_comment: comment ?? null,
		customer_says_resolved: resolved ?? ticket.customer_says_resolved,
	});
	const data = { score, ...(resolved === undefined ? {} : { resolved }), contact };
	await tell(trx, ticket, { kind: 'rated', clause: '2.5.2', data }, context);
}

interface Told {
	readonly kind: EventKind;
	readonly clause: string;
	readonly data: Readonly<Record<string, unknown>>;
}

async function tell(trx: Db, { id }: TicketRow, told: Told, context: ActContext) {
	const { now, actor } = context;
	await appendEvents(trx, [{ ticket: id, occurredAt: now, actor, ...told }], context);
}
