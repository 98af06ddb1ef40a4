import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { isStorable } from '../domain/storable-text.ts';
import { appendEvents } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { ticketTable, type TicketRow } from '../store/tables.ts';
import { requireOpen } from './acts/customer-act.ts';
import { bringInLine } from './bring-in-line.ts';
import { refuseAccused } from './refuse-accused.ts';
import { invalid } from './refusal.ts';
import { requireReadyAssignee } from './require-ready.ts';
import { requireTeam } from './require-team.ts';
import type { ReceiveContext } from './receive-ticket.ts';

const requestSchema = z.strictObject({
	reason: z
		.string()
		.trim()
		.min(1)
		.max(2000)
		.refine(isStorable, 'must not hold a null character, nor half of one'),
	/** 1 team lead, 2 manager, 3 the top; the next one when absent. */
	level: z.int().min(1).max(3).optional(),
	/** Who takes it over. */
	assignee: z.uuid().optional(),
	/** Which team takes it over: into its queue, unless an assignee is named. */
	team: z.string().trim().min(1).max(64).optional(),
	/** True when it only goes to a colleague: that is no escalation in the sense of 2.2.2. */
	within_team: z.boolean().default(false),
});

type Request = z.infer<typeof requestSchema>;

/**
 * Hands a ticket to another level or team, as 2.2.2 demands of a complex request, in one transaction with its
 * timeline and timers.
 *
 * @throws Refusal naming field and clause.
 */
export async function escalateTicket(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ReceiveContext,
): Promise<{ ticket: string; escalation_level: number }> {
	const request = readRequest(body);
	return db.transaction(async (trx) => {
		const [ticket] = await lockTickets(trx, [id]);
		if (!ticket) throw noTicket();
		if (ticket.status !== 'resolved') requireOpen(ticket, 'escalate', '2.2.2');
		refuseSameTeam(ticket, request);
		await refuseAccused(trx, [ticket], request.assignee);
		await checkAssignee(trx, { request, ticket }, context);
		await checkTeam(trx, request);
		const level = levelAfter(ticket, request);
		await bringInLine(trx, [id], context);
		await record(trx, { ticket, request, level }, context);
		await bringInLine(trx, [id], context);
		return { ticket: id, escalation_level: level };
	});
}

function readRequest(body: unknown): Request {
	const parsed = requestSchema.safeParse(body);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const field = issue?.path.map(String).join('.') || 'body';
	const words = shapeWords(issue);
	throw invalid(
		`escalate.${field}`,
		'2.2.2',
		text(
			`升级须写明理由（reason），级别（level）为 1 至 3，接手人（assignee）为用户标识，班组（team）为其名称（${words['zh-CN']}）`,
			`needs a reason; level is 1 to 3, assignee the id of a user, team the name of one (${words['en-US']})`,
		),
	);
}

function noTicket() {
	return invalid('escalate.ticket', '2.2.2', text('没有这张工单', 'there is no such ticket'));
}

async function checkAssignee(
	db: Db,
	{ request, ticket }: { request: Request; ticket: TicketRow },
	context: ReceiveContext,
) {
	const { assignee: user } = request;
	if (user) await requireReadyAssignee(db, { user, tickets: [ticket], place: 'escalate.assignee' }, context);
}

async function checkTeam(db: Db, { team, within_team }: Request) {
	if (team === undefined) return;
	if (!within_team) return requireTeam(db, team, { place: 'escalate.team', clause: '2.2.2' });
	throw invalid(
		'escalate.team',
		'2.2.2',
		text(
			'组内转交不能另指班组；升级到其他班组时请去掉 within_team',
			'is not given within a team; leave within_team out to escalate to another team',
		),
	);
}

/** A ticket that stays where it is was not handed to another level or team. */
function refuseSameTeam({ team: current }: TicketRow, { team, level, assignee }: Request) {
	if (team === undefined || team !== current || level !== undefined || assignee !== undefined) return;
	throw invalid(
		'escalate.team',
		'2.2.2',
		text(
			`工单已在班组“${team}”；请另选班组，或指定级别（level）或接手人（assignee）`,
			`the ticket is with the team ${team} already; name another one, a level or an assignee`,
		),
	);
}

/** Another team alone is an escalation at the same level. */
function levelAfter({ escalation_level }: TicketRow, { level, team, within_team }: Request): number {
	const current = escalation_level ?? 0;
	if (within_team) return current;
	const wanted = level ?? (team === undefined ? Math.min(current + 1, 3) : current);
	if (wanted >= current) return wanted;
	throw invalid(
		'escalate.level',
		'2.2.2',
		text(`工单已在 ${current} 级，不能降级`, `the ticket is at level ${current} already; it cannot go down`),
	);
}

async function record(
	db: Db,
	{ ticket, request, level }: { ticket: TicketRow; request: Request; level: number },
	context: ReceiveContext,
) {
	const { reason, assignee, team, within_team } = request;
	const moves = movesOf(ticket, request);
	const data = {
		reason,
		level,
		from_level: ticket.escalation_level ?? 0,
		...(assignee || team ? { from: ticket.assignee, to: assignee ?? null } : {}),
		...(team ? { from_team: ticket.team, to_team: team } : {}),
		within_team,
	};
	const event = {
		ticket: ticket.id,
		kind: 'escalated',
		occurredAt: context.now,
		actor: context.actor,
	} as const;
	await appendEvents(db, [{ ...event, clause: '2.2.2', data }], context);
	await ticketTable.update(db, ticket.id, {
		escalation_level: level,
		stale_since: context.now,
		user_updated: context.actor,
		...moves,
	});
}

/** Whoever had it has it no more once it went to another team. */
function movesOf({ team: current }: TicketRow, { assignee, team }: Request): Partial<TicketRow> {
	if (assignee) return { assignee, ...(team ? { team } : {}) };
	return team && team !== current ? { assignee: null, team } : {};
}
