import type { Finding } from '../../domain/conduct/finding.ts';
import { keptOf } from '../../domain/conduct/kept-finding.ts';
import { closeOfWorkingDay } from '../../domain/calendar/working-days.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { NewEvent } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { insertIncident, type Incident } from '../../store/incidents.ts';
import { readActiveStaff } from '../../store/read-staff.ts';
import {
	notificationTable,
	type MessageRow,
	type NotificationRow,
	type TicketRow,
} from '../../store/tables.ts';
import { loadTicketStates } from '../load-ticket-states.ts';
import type { ReceiveContext } from '../receive-ticket.ts';
import type { TicketState } from '../ticket-plan.ts';
import { inAppRow } from '../notify/in-app-row.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import { usualTimezone } from '../notify/template-texts.ts';

/** 8.5: so many working days after it was opened an incident is to be decided. */
const decisionDays = 5;
/** Where no ticket, and so no calendar, is concerned: as long as five working days of an ordinary week. */
const decisionMs = 7 * 86_400_000;

export type NewIncident = Pick<
	Incident,
	'open_key' | 'source' | 'clause' | 'severity' | 'agent' | 'facts' | 'opened_by'
>;

/**
 * Opens an incident of conduct and tells those who decide on it, in the caller's transaction. Returns what the
 * timeline of the ticket is to say of it: neither words nor names.
 *
 * @param ticket held by the caller; null where none is concerned
 */
export async function openIncident(
	db: Db,
	{ incident, ticket }: { incident: NewIncident; ticket: TicketRow | null },
	context: ReceiveContext,
): Promise<{ incident: Incident; events: NewEvent[] }> {
	const [state = null] = ticket ? await loadTicketStates(db, [ticket], context) : [];
	const { dueAt, dueOn } = dueOf(state, context.now);
	const row: Incident = {
		...undecided,
		...incident,
		id: context.newId(),
		ticket: ticket?.id ?? null,
		opened_at: context.now,
		due_at: dueAt,
	};
	await insertIncident(db, row);
	await notificationTable.insert(db, await notices(db, { incident: row, ticket, dueOn }, context));
	return { incident: row, events: ticket ? [incidentEvent(row, 'opened', context)] : [] };
}

const undecided = {
	hearing: null,
	heard_at: null,
	decision: null,
	reason: null,
	decided_by: null,
	decided_at: null,
	action: null,
	apology_message: null,
	closed_at: null,
} as const;

/** A supervisor let out what 2.3.2 or 2.3.4 forbids; whether rightly, another supervisor looks at. */
export async function incidentOfOverride(
	db: Db,
	{ findings, message, state }: { findings: readonly Finding[]; message: MessageRow; state: TicketState },
	context: ReceiveContext,
): Promise<NewEvent[]> {
	const at = new Date(context.now).toISOString();
	const attempt = { at, ticket: message.ticket, message: message.id, findings: findings.map(keptOf) };
	const { events } = await openIncident(
		db,
		{
			incident: {
				open_key: null,
				source: 'lint',
				clause: findings[0]?.clause ?? '2.3',
				severity: 'minor',
				agent: context.actor,
				facts: { text: null, attempts: [attempt] },
				opened_by: null,
			},
			ticket: state.ticket,
		},
		context,
	);
	return events;
}

/** What the timeline tells of an incident. Whoever works the ticket reads it, so it names nobody. */
export function incidentEvent(
	{ id, ticket, source, clause, severity }: Incident,
	step: 'opened' | 'confirmed' | 'unfounded',
	context: ReceiveContext,
): NewEvent {
	return {
		ticket: ticket ?? '',
		kind: 'conduct_incident',
		occurredAt: context.now,
		actor: null,
		clause,
		data: { incident: id, step, source, severity },
	};
}

function dueOf(state: TicketState | null, now: number): { dueAt: number; dueOn: string } {
	if (!state) {
		const dueAt = now + decisionMs;
		return { dueAt, dueOn: new Date(dueAt).toISOString().slice(0, 10) };
	}
	const { business } = state.agreement.calendar;
	const dueAt = closeOfWorkingDay(business, now, decisionDays);
	return { dueAt, dueOn: localDateOf(business, dueAt - 1) };
}

interface Notice {
	readonly incident: Incident;
	readonly ticket: TicketRow | null;
	readonly dueOn: string;
}

/** To team leads and managers, but not to the one whose conduct it is about. */
async function notices(
	db: Db,
	{ incident, ticket, dueOn }: Notice,
	context: ReceiveContext,
): Promise<NotificationRow[]> {
	const staff = await readActiveStaff(db);
	const deciding = staff.filter(
		({ role, user }) => (role === 'team_lead' || role === 'manager') && user !== incident.agent,
	);
	const facts = {
		'incident.clause': incident.clause,
		'incident.decide_by': dueOn,
		'incident.serious': incident.severity === 'serious',
		'ticket.number': ticket?.number ?? null,
	};
	const texts = await readTemplateTexts(db, context);
	const say = texts.say('conduct_incident', facts, {
		timezone: usualTimezone,
		organization: ticket?.customer ?? null,
	});
	return deciding.map((to) =>
		inAppRow({ key: `${incident.id}:opened`, kind: 'conduct', ticket: ticket?.id ?? null, say, to }, context),
	);
}
