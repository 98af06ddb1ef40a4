import { isBeforeBreach } from '../domain/timers/instant-of-step.ts';
import type { EscalationHandover, Severity } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import { isRecord } from './is-record.ts';
import { factsOf } from './plan-facts.ts';
import { isOpenRow } from './plan-timer.ts';
import type { Alert, PlanContext } from './ticket-plan.ts';

export interface EscalationPlan {
	readonly patch: Partial<TicketRow>;
	readonly events: readonly NewEvent[];
}

/** What steps of the ladder do to the ticket beside telling people. `isDone`: nothing is done to it any more. */
export function planEscalation(
	ticket: TicketRow,
	{ alerts, isDone }: { readonly alerts: readonly Alert[]; readonly isDone: boolean },
	{ now }: PlanContext,
): EscalationPlan {
	const raising = alerts.filter(({ step }) => step.level > 0);
	const from = ticket.escalation_level ?? 0;
	// The ticket rises to the highest level that was reached; it never sinks by itself.
	const to = Math.max(from, ...raising.map(({ step }) => step.level));
	const severity = isDone ? null : raisedSeverity(ticket, alerts);
	return {
		patch: {
			...(to === from ? {} : { escalation_level: to }),
			...(!isDone && alerts.some(({ step }) => step.flag) ? { flagged_at: now } : {}),
			...(severity === null
				? {}
				: { severity, tracked: { ...(ticket.tracked ?? factsOf(ticket)), severity } }),
		},
		events: [
			...raising.map((alert) => escalatedEvent(alert, isDone)),
			...(severity === null ? [] : [severityEvent(ticket, severity, now)]),
		],
	};
}

/** By the ladder: nobody's act, and no escalation that keeps the promise of 2.2.2, which people have to make good. */
function escalatedEvent({ ticket, timer, step, key, at }: Alert, isDone: boolean): NewEvent {
	const { level, notify, reassign, at_percent, trigger = 'percent' } = step;
	const forced = timer.metric === 'complex_escalation' && !isBeforeBreach(step);
	return {
		ticket: ticket.id,
		kind: 'escalated',
		occurredAt: at,
		actor: null,
		clause: timer.clause,
		timer: timer.id,
		data: {
			metric: timer.metric,
			...(trigger === 'percent' ? { percent: at_percent } : { trigger }),
			...{ step: key, level, notify },
			...(reassign ? { reassign } : {}),
			// Of a ticket that is done with nobody is told.
			...(isDone ? { told: [] } : {}),
			// Nobody escalated the complex request within its time (2.2.2).
			...(forced ? { forced: true, late: true } : {}),
		},
	};
}

const severities: readonly Severity[] = ['low', 'normal', 'high', 'critical'];

function raisedSeverity({ severity }: TicketRow, alerts: readonly Alert[]): Severity | null {
	const from = severities.indexOf(severity ?? 'normal');
	const by = alerts.filter(({ step }) => step.raise_severity).length;
	const raised = severities[Math.min(from + by, severities.length - 1)];
	return by === 0 || raised === undefined || raised === severity ? null : raised;
}

function severityEvent(ticket: TicketRow, severity: Severity, now: number): NewEvent {
	const data = { changes: { severity: [ticket.severity ?? 'normal', severity] }, by: 'ladder' };
	return { ticket: ticket.id, kind: 'ticket_changed', occurredAt: now, actor: null, data };
}

/** What lists show of who has taken an escalation on, from the timers of the ticket. */
export function acceptanceColumns(
	timers: readonly TimerRow[],
	{ isDone }: { readonly isDone: boolean },
): Partial<TicketRow> {
	const waiting = timers.flatMap((row) => (isDone ? [] : (waitsSince(row) ?? [])));
	if (waiting.length > 0) {
		return {
			unaccepted_since: Math.min(...waiting),
			escalation_accepted_at: null,
			escalation_accepted_by: null,
		};
	}
	const last = timers
		.filter(({ escalation_accepted_at: at }) => at !== null)
		.toSorted((a, b) => (a.escalation_accepted_at ?? 0) - (b.escalation_accepted_at ?? 0))
		.at(-1);
	return {
		unaccepted_since: null,
		escalation_accepted_at: last?.escalation_accepted_at ?? null,
		escalation_accepted_by: last?.escalation_accepted_by ?? null,
	};
}

/** Since when (epoch ms) an escalation of a timer waits to be accepted; null where none does. */
export function waitsSince(row: TimerRow): number | null {
	const { escalation_level: level, escalated_at: at, escalation_accepted_at: acceptedAt } = row;
	return isOpenRow(row) && (level ?? 0) > 0 && acceptedAt === null ? at : null;
}

/** To whom the ladder has yet to hand the ticket over: nobody has been given it since it said so. */
export function pendingHandOn(
	history: readonly Pick<HistoryEvent, 'kind' | 'data'>[],
): EscalationHandover | null {
	const last = history.findLast(({ kind, data }) => kind === 'assigned' || reassignIn(data) !== null);
	return last && last.kind === 'escalated' ? reassignIn(last.data) : null;
}

function reassignIn(data: unknown): EscalationHandover | null {
	const wanted = isRecord(data) ? data['reassign'] : null;
	return handovers.find((one) => one === wanted) ?? null;
}

const handovers: readonly EscalationHandover[] = ['team_lead', 'manager', 'on_duty', 'queue'];
