import { isBeforeBreach } from '../domain/timers/instant-of-step.ts';
import { alertWording } from '../domain/wording/alert.ts';
import { customerAlertWording } from '../domain/wording/customer-alert.ts';
import type { NotificationKind } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { notificationTable, type NotificationRow } from '../store/tables.ts';
import type { AddressedAlert } from './alert-recipients.ts';
import type { Notice, NoticeText, Recipient } from './notify/notice.ts';
import { noticeRows } from './notify/notice-rows.ts';
import { notificationRow } from './notify/notification-row.ts';
import type { Alert, PlanContext } from './ticket-plan.ts';
import { ticketUrl } from './ticket-url.ts';
import { iso } from './timer-event.ts';

/** Writes the notifications that alerts call for into the outbox, in the transaction that causes them. */
export async function writeAlerts(
	db: Db,
	addressed: readonly AddressedAlert[],
	context: PlanContext,
): Promise<void> {
	const rows = addressed.flatMap(({ alert, recipients }) => [
		...recipients.flatMap((to) => noticeRows(noticeOf(alert, to, context), context)),
		...flowRows(alert, context),
	]);
	if (rows.length > 0) await notificationTable.insert(db, rows);
}

/** The events of the ladder, each with the staff who were told of it: they may accept the escalation. */
export function withAddressees(
	events: readonly NewEvent[],
	addressed: readonly AddressedAlert[],
): readonly NewEvent[] {
	if (addressed.length === 0) return events;
	const users = new Map(
		addressed.map(({ alert, recipients }) => [
			`${alert.timer.id}:${alert.key}`,
			recipients.flatMap((to) => (to.type === 'user' ? to.user : [])),
		]),
	);
	return events.map((event) => {
		if (event.kind !== 'escalated' || event.actor !== null) return event;
		const told = users.get(`${event.timer ?? ''}:${String(event.data?.['step'])}`);
		return told ? { ...event, data: { ...event.data, told } } : event;
	});
}

/** What is told of one step, once for each who is told. Steps of older releases keep the key that they had. */
function keyOf({ timer, step, key, at }: Alert): string {
	// A silence may come again, and is another one then.
	return step.trigger === 'assignee_silence' ? `${timer.id}:${key}@${at}` : `${timer.id}:${key}`;
}

function kindOf({ step }: Alert): NotificationKind {
	if (step.level > 0) return 'escalation';
	const { trigger } = step;
	return isBeforeBreach(step) || trigger === 'assignee_silence' ? 'warning' : 'breach';
}

function noticeOf(alert: Alert, to: Recipient, context: PlanContext): Notice {
	const { ticket, timer, step } = alert;
	const kind = kindOf(alert);
	return {
		key: keyOf(alert),
		kind,
		ticket: ticket.id,
		to,
		methods: to.type === 'channel' ? [to.method] : step.methods,
		by: 'all',
		say: ({ language }) => ({
			...(to.type === 'contact' ? customerAlertWording : alertWording)(language, wordsOf(alert, context)),
			data: dataOf(alert, context),
		}),
		// An escalation has to be accepted, however late it comes.
		validUntil: kind === 'warning' && isBeforeBreach(step) ? timer.breach_at : null,
	};
}

function wordsOf({ ticket, timer, step, timezone }: Alert, context: PlanContext) {
	return {
		number: ticket.number ?? '',
		subject: ticket.subject,
		clause: timer.clause,
		metric: timer.metric ?? 'registration',
		dueAt: timer.due_at ?? timer.breach_at ?? 0,
		timezone,
		breached: timer.state === 'breached',
		step,
		url: ticketUrl(ticket.id, context),
	} as const;
}

/** What targets get that take fields: webhooks, Flows. */
function dataOf(
	{ ticket, timer, step, key, at }: Alert,
	context: PlanContext,
): NonNullable<NoticeText['data']> {
	return {
		ticket: ticket.id,
		number: ticket.number,
		timer: timer.id,
		clause: timer.clause,
		metric: timer.metric,
		due_at: iso(timer.due_at),
		breached: timer.state === 'breached',
		step: key,
		trigger: step.trigger ?? 'percent',
		level: step.level,
		reached_at: iso(at),
		url: ticketUrl(ticket.id, context),
	};
}

/** A step may start a Flow: it goes out like everything else, once and with proof. */
function flowRows(alert: Alert, context: PlanContext): NotificationRow[] {
	const { flow } = alert.step;
	if (!flow) return [];
	const { subject, body } = alertWording('en-US', wordsOf(alert, context));
	return [
		notificationRow(
			{
				idempotency_key: `${keyOf(alert)}:flow:${flow}`,
				ticket: alert.ticket.id,
				kind: 'flow',
				method: 'flow',
				recipient: flow,
				language: 'en-US',
				subject,
				body,
				data: dataOf(alert, context),
			},
			context,
		),
	];
}
