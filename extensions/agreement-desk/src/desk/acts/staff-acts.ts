import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { ticketTable, type TicketRow } from '../../store/tables.ts';
import type { ActingUser } from '../acting-user.ts';
import { bringInLine } from '../bring-in-line.ts';
import { moveTicket } from '../move-ticket.ts';
import { forbidden, invalid } from '../refusal.ts';
import type { ActContext } from './act-on-ticket.ts';
import { requireOpen, requireSolved } from './customer-act.ts';
import { readBody, words } from './read-body.ts';

/** What staff do to one ticket beside changing its row, in the transaction that holds it. */
export interface StaffAct {
	readonly ticket: TicketRow;
	readonly body: unknown;
	readonly acting: ActingUser;
}

type Act = (trx: Db, act: StaffAct, context: ActContext) => Promise<void>;

/** By the last part of the address. */
export const staffActs: Readonly<Record<string, Act>> = {
	urgent: recordUrgent,
	'urgent/dispute': disputeUrgency,
	reopen: reopenTicket,
	repeat: judgeRepeat,
};

const vias = ['subject', 'message', 'phone', 'chat'] as const;
const urgentSchema = z.strictObject({ via: z.enum(vias), evidence: words(2000) });

/** 2.2.3: staff record that the customer called it urgent, with the words or the call that show it. */
async function recordUrgent(trx: Db, { ticket, body }: StaffAct, context: ActContext) {
	const { via, evidence } = readBody(urgentSchema, body, { act: 'urgent', clause: '2.2.3' });
	requireOpen(ticket, 'urgent', '2.2.3');
	if (ticket.urgent) return;
	await ticketTable.update(trx, ticket.id, {
		urgent: true,
		urgent_via: via,
		urgent_evidence: evidence,
		stale_since: context.now,
		user_updated: context.actor,
	});
	await bringInLine(trx, [ticket.id], { ...context, keepStatus: true });
}

const reasonSchema = z.strictObject({ reason: words(255) });

/** R15: a supervisor may say that it is not urgent. The customer sees it, and it is measured all the same. */
async function disputeUrgency(trx: Db, { ticket, body, acting }: StaffAct, context: ActContext) {
	const { reason } = readBody(reasonSchema, body, { act: 'dispute', clause: '2.2.3' });
	refuseDispute(ticket, acting);
	await ticketTable.update(trx, ticket.id, {
		urgent_disputed_at: context.now,
		urgent_dispute_reason: reason,
	});
	const event = { ticket: ticket.id, kind: 'urgent_disputed', occurredAt: context.now } as const;
	await appendEvents(trx, [{ ...event, actor: context.actor, clause: '2.2.3', data: { reason } }], context);
}

async function reopenTicket(trx: Db, { ticket, body, acting }: StaffAct, context: ActContext) {
	const { reason } = readBody(reasonSchema, body, { act: 'reopen', clause: '1.4.2' });
	requireSolved(ticket, 'reopen');
	const by = acting.isSupervisor ? 'supervisor' : 'agent';
	await moveTicket(trx, ticket, { to: 'in_progress', by, reason }, context);
}

const repeatSchema = z.strictObject({ state: z.enum(['confirmed', 'dismissed']) });

/** 2.5.1: whether a later request is about the same matter is for a person to say; the engine only suggests it. */
async function judgeRepeat(trx: Db, { ticket, body }: StaffAct, context: ActContext) {
	const { state } = readBody(repeatSchema, body, { act: 'repeat', clause: '2.5.1' });
	refuseJudging(ticket);
	await ticketTable.update(trx, ticket.id, { repeat_state: state });
	const data = { state, ticket: ticket.repeat_of };
	const event = { ticket: ticket.id, kind: 'repeat_judged', occurredAt: context.now } as const;
	await appendEvents(trx, [{ ...event, actor: context.actor, clause: '2.5.1', data }], context);
}

/** @throws Refusal for somebody who may not say that a request is not urgent, or where nobody said that it is. */
export function refuseDispute(ticket: TicketRow, acting: Pick<ActingUser, 'isSupervisor'>): void {
	if (!acting.isSupervisor) {
		throw forbidden(
			'dispute.ticket',
			'2.2.3',
			text('只有主管可以对紧急标识提出异议', 'only a supervisor disputes that a request is urgent'),
		);
	}
	if (!ticket.urgent) {
		throw invalid(
			'dispute.ticket',
			'2.2.3',
			text('客户未标识为紧急', 'the customer has not marked it urgent'),
		);
	}
}

/** @throws Refusal where no earlier ticket is suspected. */
export function refuseJudging(ticket: Pick<TicketRow, 'repeat_of'>): void {
	if (ticket.repeat_of === null) {
		throw invalid(
			'repeat.ticket',
			'2.5.1',
			text('没有疑似的前一张工单', 'no earlier ticket is suspected to be about the same matter'),
		);
	}
}
