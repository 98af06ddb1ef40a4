import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { isStorable } from '../domain/storable-text.ts';
import type { Db } from '../store/db.ts';
import { readColleagueName } from '../store/read-colleague-name.ts';
import type { TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { handOver } from './hand-over.ts';
import type { Handover } from './handover.ts';
import { holdTicketToHandOver } from './hold-ticket-to-hand-over.ts';
import type { OpenPost } from './open-posts.ts';
import { invalid } from './refusal.ts';
import { requireReadyAssignee } from './require-ready.ts';
import { requireTeam } from './require-team.ts';
import type { PlanContext } from './ticket-plan.ts';

/** How somebody passes a ticket on: the first time, to another, or back to the queue. */
export type PassingOn = 'assign' | 'transfer' | 'release';

const reason = z.string().trim().min(1).max(2000).refine(isStorable);
const target = { assignee: z.uuid().optional(), team: z.string().trim().min(1).max(64).optional() };

const schemas = {
	assign: z.strictObject({ ...target, reason: reason.optional() }),
	transfer: z.strictObject({ ...target, reason }),
	release: z.strictObject({ reason }),
} as const;

interface Request {
	readonly assignee: string | null;
	/** Undefined leaves the team as it is. */
	readonly team: string | undefined;
	readonly reason: string | null;
}

/**
 * Gives a ticket to an agent or to the queue of a team, or back to its own queue, in one transaction with its
 * timeline. Within a team or not, by itself it is no escalation (2.2.2).
 *
 * @throws Refusal naming field and clause.
 */
export async function passOnTicket(
	db: Db,
	{ id, way, body, actor }: { id: string; way: PassingOn; body: unknown; actor: string },
	context: PlanContext,
): Promise<{ ticket: string; assignee: string | null; team: string | null }> {
	const request = readRequest(way, body);
	return db.transaction(async (trx) => {
		const post = await holdTicketToHandOver(trx, { id, place: `${way}.ticket` }, context);
		await check(trx, { way, request, post }, context);
		const { ticket } = post;
		const team = request.team ?? ticket.team;
		const handover: Handover = {
			...{ ticket: id, from: ticket.assignee, to: request.assignee, team, actor },
			...{ by: way, reason: request.reason, at: context.now },
		};
		const { timezone } = post.agreement.calendar.business.definition;
		await handOver(trx, { ticket, handover, timezone }, context);
		await bringInLine(trx, [id], context);
		return { ticket: id, assignee: request.assignee, team };
	});
}

function readRequest(way: PassingOn, body: unknown): Request {
	const parsed = schemas[way].safeParse(body ?? {});
	const data: { assignee?: string | undefined; team?: string | undefined; reason?: string | undefined } =
		parsed.data ?? {};
	if (parsed.success && (way === 'release' || data.assignee || data.team)) {
		return { assignee: data.assignee ?? null, team: data.team, reason: data.reason ?? null };
	}
	const field = parsed.error?.issues[0]?.path.map(String).join('.') || 'body';
	throw invalid(`${way}.${field}`, '3.1.2.1', wordsFor(way));
}

function wordsFor(way: PassingOn) {
	if (way === 'release') return text('退回须写明理由（reason）', 'needs a reason, and nothing else');
	return way === 'assign'
		? text(
				'须写明接手人（assignee，用户标识）或班组（team），可附说明（reason）',
				'needs an assignee, the id of a user, or a team; a reason may be added',
			)
		: text(
				'须写明接手人（assignee，用户标识）或班组（team），以及理由（reason）',
				'needs an assignee, the id of a user, or a team, and a reason',
			);
}

async function check(
	db: Db,
	{ way, request, post }: { way: PassingOn; request: Request; post: OpenPost },
	context: PlanContext,
) {
	const { ticket } = post;
	await refusePassingOn(db, { way, ticket, to: request.assignee });
	if (request.team !== undefined) {
		await requireTeam(db, request.team, { place: `${way}.team`, clause: '3.1.2.1' });
	}
	if (request.assignee !== null) {
		await requireReadyAssignee(
			db,
			{ user: request.assignee, tickets: [ticket], place: `${way}.assignee` },
			context,
		);
	}
}

/** @throws Refusal for a way that does not fit who has the ticket; `to` is who is to have it. */
export async function refusePassingOn(
	db: Db,
	{ way, ticket, to }: { way: PassingOn; ticket: TicketRow; to: string | null },
): Promise<void> {
	if (way === 'assign' && ticket.assignee !== null && ticket.assignee !== to) {
		const name = await readColleagueName(db, ticket.assignee);
		throw invalid(
			'assign.ticket',
			'3.1.2.1',
			text(
				`已由 ${name} 处理；请改用转交（transfer）并写明理由`,
				`${name} has this ticket; transfer it with a reason instead`,
			),
		);
	}
	if (way === 'release' && ticket.assignee === null) {
		throw invalid(
			'release.ticket',
			'3.1.2.1',
			text('工单已在待领队列中', 'the ticket is in the queue already'),
		);
	}
}
