import { z } from 'zod';
import { masked } from '../../domain/conduct/masked.ts';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import { iso } from '../../domain/iso.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { lockIncident, updateIncident, type Incident, type IncidentInstant } from '../../store/incidents.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { readMessage } from '../../store/read-message.ts';
import { readUsers } from '../../store/read-staff.ts';
import { readBody, words } from '../acts/read-body.ts';
import type { ReceiveContext } from '../receive-ticket.ts';
import { forbidden, invalid, missing } from '../refusal.ts';
import { incidentEvent, openIncident } from './open-incident.ts';

const opening = z.strictObject({
	source: z.enum(['complaint', 'customer', 'access', 'lint']),
	clause: z.string().regex(/^2\.3(?:\.[1-4])?$/, 'must be 2.3 or one of 2.3.1 to 2.3.4'),
	severity: z.enum(['minor', 'serious']),
	facts: words(5000),
	ticket: z.guid().nullish(),
	agent: z.guid().nullish(),
});

/**
 * Opens an incident by hand (2.3). Personal data in what is written is masked.
 *
 * @throws Refusal naming field and clause.
 */
export async function openByHand(db: Db, body: unknown, context: ReceiveContext): Promise<ToldIncident> {
	const given = readBody(opening, body, { act: 'incident', clause: '2.3' });
	const agent = given.agent ?? null;
	if (agent !== null && (await readUsers(db, [agent])).length === 0) throw nobody(agent);
	return db.transaction(async (trx) => {
		const [ticket = null] = given.ticket ? await lockTickets(trx, [given.ticket]) : [];
		if (given.ticket && !ticket) throw noTicket(given.ticket);
		const incident = {
			open_key: null,
			source: given.source,
			clause: given.clause,
			severity: given.severity,
			agent,
			facts: { text: masked(given.facts), attempts: [] },
			opened_by: context.actor,
		};
		const opened = await openIncident(trx, { incident, ticket }, context);
		await appendEvents(trx, opened.events, context);
		return tellIncident(opened.incident, context.now);
	});
}

function nobody(agent: string) {
	return invalid(
		'incident.agent',
		'2.3',
		text(`没有这个用户（${shown(agent)}）`, `there is no active user ${shown(agent)}`),
	);
}

function noTicket(ticket: string) {
	return invalid(
		'incident.ticket',
		'2.3',
		text(`没有这张工单（${shown(ticket)}）`, `there is no ticket ${shown(ticket)}`),
	);
}

const change = z.strictObject({
	hearing: words(5000).optional(),
	severity: z.enum(['minor', 'serious']).optional(),
	decision: z.enum(['confirmed', 'unfounded']).optional(),
	reason: words(5000).optional(),
	action: words(5000).optional(),
	apology_message: z.guid().optional(),
	close: z.literal(true).optional(),
});

type Change = z.infer<typeof change>;

/**
 * Carries an incident on: the agent is heard, a supervisor decides with a reason, and what follows is noted. One that
 * is unfounded is closed with the decision; one that is confirmed is closed once an action was taken.
 *
 * @throws Refusal naming field and clause; 403 for the one whose conduct it is about.
 */
export async function changeIncident(
	db: Db,
	{ id, body }: { id: string; body: unknown },
	context: ReceiveContext,
): Promise<ToldIncident> {
	const given = readBody(change, body, { act: 'incident', clause: '2.3' });
	return db.transaction(async (trx) => {
		const incident = z.guid().safeParse(id).success ? await lockIncident(trx, { id }) : null;
		if (!incident) throw missing('incident', '2.3', text('没有这起行为事件', 'there is no such incident'));
		refuse(obstacle(incident, given, context));
		await requireApology(trx, incident, given);
		const patch = patchOf(given, context);
		if (Object.keys(patch).length > 0) await updateIncident(trx, id, patch);
		const now: Incident = { ...incident, ...patch };
		if (given.decision && now.ticket) {
			await lockTickets(trx, [now.ticket]);
			await appendEvents(trx, [incidentEvent(now, given.decision, context)], context);
		}
		return tellIncident(now, context.now);
	});
}

function refuse(problem: Error | null) {
	if (problem) throw problem;
}

/** What is in the way of a change; null where nothing is. */
function obstacle(incident: Incident, given: Change, { actor }: ReceiveContext): Error | null {
	const no = (field: string, chinese: string, english: string) =>
		invalid(`incident.${field}`, '2.3', text(chinese, english));
	if (incident.agent !== null && incident.agent === actor) {
		return forbidden(
			'incident',
			'2.3',
			text('不能处理涉及本人的行为事件', 'nobody decides about their own conduct'),
		);
	}
	if (incident.closed_at !== null) return no('close', '该事件已结案', 'it is closed and stays as it is');
	const { decision } = given;
	if (decision !== undefined) {
		if (incident.decision !== null) return no('decision', '已作出认定', 'it has been decided');
		if (given.reason === undefined) return no('reason', '请写明认定理由', 'say why it is decided so');
		const isHeard = (given.hearing ?? incident.hearing) !== null;
		if (incident.agent !== null && !isHeard) {
			return no('hearing', '认定前须先听取当事客服的说明', 'hear the agent before it is decided');
		}
	} else if (given.reason !== undefined) {
		return no('reason', '理由须与认定一并提交', 'a reason comes with a decision');
	}
	if (!given.close) return null;
	const decided = decision ?? incident.decision;
	if (decided === null) return no('close', '结案前须先作出认定', 'it is decided before it is closed');
	const isActedOn = decided === 'unfounded' || (given.action ?? incident.action) !== null;
	return isActedOn
		? null
		: no(
				'action',
				'请写明采取的措施，例如辅导、警告或暂停接待',
				'say what was done, such as coaching, a warning or a suspension from customer contact',
			);
}

/** The apology is a message that the customer can have read. */
async function requireApology(db: Db, { ticket }: Incident, { apology_message: id }: Change) {
	if (id === undefined) return;
	const message = await readMessage(db, id);
	if (message?.is_public && message.ticket === ticket && message.kind !== 'customer_message') return;
	throw invalid(
		'incident.apology_message',
		'2.3',
		text('须是该工单中发给客户的消息', 'must be a message to the customer on the ticket of the incident'),
	);
}

function patchOf(given: Change, { now, actor }: ReceiveContext): Partial<Incident> {
	const { hearing, severity, decision, reason, action, apology_message } = given;
	const closes = given.close === true || decision === 'unfounded';
	return {
		...(hearing === undefined ? {} : { hearing: masked(hearing), heard_at: now }),
		...(severity === undefined ? {} : { severity }),
		...(decision === undefined
			? {}
			: {
					decision,
					reason: masked(reason ?? ''),
					decided_by: actor,
					decided_at: now,
					// what is tried from now on is another case
					open_key: null,
				}),
		...(action === undefined ? {} : { action: masked(action) }),
		...(apology_message === undefined ? {} : { apology_message }),
		...(closes ? { closed_at: now, open_key: null } : {}),
	};
}

/** An incident as the API shows it: instants in ISO 8601. */
export type ToldIncident = Omit<Incident, 'open_key' | IncidentInstant> &
	Record<IncidentInstant, string | null> & {
		/** Not decided in time. */
		readonly overdue: boolean;
	};

export function tellIncident(incident: Incident, now: number): ToldIncident {
	const { open_key: _ours, ...rest } = incident;
	return {
		...rest,
		heard_at: iso(rest.heard_at),
		decided_at: iso(rest.decided_at),
		opened_at: iso(rest.opened_at),
		due_at: iso(rest.due_at),
		closed_at: iso(rest.closed_at),
		overdue: rest.decision === null && now > rest.due_at,
	};
}
