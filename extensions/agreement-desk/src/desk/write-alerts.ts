import { isBeforeBreach } from '../domain/timers/instant-of-step.ts';
import { metricNames } from '../domain/wording/metric-names.ts';
import { iso } from '../domain/iso.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { readContact } from '../store/read-contact.ts';
import { notificationTable, type NotificationRow } from '../store/tables.ts';
import { alertMethods } from './alert-methods.ts';
import type { AddressedAlert } from './alert-recipients.ts';
import type { Notice, NoticeText, Recipient } from './notify/notice.ts';
import { noticeRows } from './notify/notice-rows.ts';
import { notificationRow } from './notify/notification-row.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import type { TemplateTexts } from './notify/template-texts.ts';
import { textColumns } from './notify/text-columns.ts';
import { staffTicketFacts, ticketFacts } from './notify/ticket-facts.ts';
import type { Alert, PlanContext } from './ticket-plan.ts';
import { ticketUrl } from './ticket-url.ts';

/** Writes the notifications that alerts call for into the outbox, in the transaction that causes them. */
export async function writeAlerts(
	db: Db,
	addressed: readonly AddressedAlert[],
	context: PlanContext,
): Promise<void> {
	if (addressed.length === 0) return;
	const texts = await readTemplateTexts(db, context);
	const telling = { ...context, texts, people: await peopleOf(db, addressed) };
	const rows = addressed.flatMap(({ alert, recipients }) => {
		const toStaff = sayToStaff(alert, telling);
		return [
			...recipients.flatMap((to) => noticeRows(noticeOf(alert, to, { ...telling, toStaff }), context)),
			...flowRows(alert, telling),
		];
	});
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

function kindOf({ step }: Alert): 'warning' | 'breach' | 'escalation' {
	if (step.level > 0) return 'escalation';
	const { trigger } = step;
	return isBeforeBreach(step) || trigger === 'assignee_silence' ? 'warning' : 'breach';
}

interface TellingContext extends PlanContext {
	readonly texts: TemplateTexts;
	readonly people: People;
}

/** What customers are called who are told of an escalation, and their providers, by contact and by version. */
interface People {
	readonly contacts: ReadonlyMap<string, string>;
	readonly providers: ReadonlyMap<string, string | null>;
}

/** Few alerts go to customers, so most need none of this. */
async function peopleOf(db: Db, addressed: readonly AddressedAlert[]): Promise<People> {
	const toCustomers = addressed.filter(({ recipients }) => recipients.some(({ type }) => type === 'contact'));
	const contacts = toCustomers.flatMap(({ recipients }) =>
		recipients.flatMap((to) => (to.type === 'contact' ? to.contact : [])),
	);
	const names = new Map<string, string>();
	for (const id of new Set(contacts)) {
		const contact = await readContact(db, id);
		if (contact) names.set(id, contact.name);
	}
	const versions = toCustomers.flatMap(({ alert }) => alert.ticket.agreement ?? []);
	const agreements = await readAgreements(db, [...new Set(versions)]);
	return {
		contacts: names,
		providers: new Map(agreements.map(({ agreement, providerName }) => [agreement.id, providerName])),
	};
}

function noticeOf(
	alert: Alert,
	to: Recipient,
	context: TellingContext & { readonly toStaff: Notice['say'] },
): Notice {
	const { ticket, timer, step } = alert;
	const kind = kindOf(alert);
	const say = to.type === 'contact' ? sayToCustomer(alert, to.contact, context) : context.toStaff;
	return {
		key: keyOf(alert),
		kind,
		ticket: ticket.id,
		to,
		methods: alertMethods(to, step.methods),
		by: 'all',
		say: (reader) => {
			const said = say(reader);
			const isForPrograms = reader.method === 'webhook' || reader.method === 'flow';
			return { ...said, data: { ...dataOf(alert, context), ...(isForPrograms ? {} : said.data) } };
		},
		// An escalation has to be accepted, however late it comes.
		validUntil: kind === 'warning' && isBeforeBreach(step) ? timer.breach_at : null,
	};
}

function sayToStaff(alert: Alert, context: TellingContext): Notice['say'] {
	const { ticket, step, timezone } = alert;
	const kind = kindOf(alert);
	const facts = {
		...staffTicketFacts(ticket, context),
		...timerFacts(alert),
		'ticket.urgent': ticket.urgent,
		'escalation.level': step.level,
		'escalation.trigger': step.trigger ?? 'percent',
		'escalation.minutes': step.minutes ?? null,
	} as const;
	return context.texts.say(kind, facts, { timezone, organization: ticket.customer });
}

function sayToCustomer(alert: Alert, contact: string, { texts, people }: TellingContext): Notice['say'] {
	const { ticket, timezone } = alert;
	const facts = {
		...ticketFacts(ticket),
		...timerFacts(alert),
		'contact.name': people.contacts.get(contact) ?? null,
		'provider.name': people.providers.get(ticket.agreement ?? '') ?? null,
	};
	return texts.say('customer_escalation', facts, { timezone, organization: ticket.customer });
}

function timerFacts({ timer }: Alert) {
	return {
		'timer.clause': timer.clause,
		'timer.metric': metricNames[timer.metric ?? 'registration'],
		'timer.due_at': timer.due_at ?? timer.breach_at,
		'timer.breached': timer.state === 'breached',
	};
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
function flowRows(alert: Alert, context: TellingContext): NotificationRow[] {
	const { flow } = alert.step;
	if (!flow) return [];
	const told = textColumns(sayToStaff(alert, context), { language: 'en-US', method: 'flow' });
	return [
		notificationRow(
			{
				idempotency_key: `${keyOf(alert)}:flow:${flow}`,
				ticket: alert.ticket.id,
				kind: 'flow',
				recipient: flow,
				...told,
				data: dataOf(alert, context),
			},
			context,
		),
	];
}
