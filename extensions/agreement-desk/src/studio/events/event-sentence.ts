import type { ChoiceSet } from '../../../../../schema/choices.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { choiceWord } from '../words/choice-word.ts';
import { detailsOfEvent, type EventRecord } from './event-record.ts';

interface Names {
	/** What a user is called; the key where nobody knows. */
	readonly user: (id: string) => string;
	readonly instant: (at: string) => string;
	/** What a field of tickets is called. */
	readonly field: (field: string) => string;
}

type Details = Readonly<Record<string, unknown>>;
type Teller = (details: Details, names: Names) => LocalizedText | null;

/** What an event says beside its kind, as a sentence; null where the kind says it all. */
export function sentenceOf(event: EventRecord, names: Names): LocalizedText | null {
	const teller: Teller | undefined = tellers[event.kind];
	return teller ? teller(detailsOfEvent(event), names) : null;
}

const ofTimer: Teller = (details, { instant }) => {
	const metric = textAt(details, 'metric');
	if (!metric) return null;
	const word = choiceWord('metric', metric);
	const due = textAt(details, 'due_at');
	if (!due) return word;
	return text(`${word['zh-CN']}，到期 ${instant(due)}`, `${word['en-US']}, due ${instant(due)}`);
};

const reason: Teller = (details) => {
	const said = textAt(details, 'reason') ?? textAt(details, 'note');
	return said ? text(said, said) : null;
};

const delivery: Teller = (details) => {
	const parts = [textAt(details, 'recipient'), textAt(details, 'reason')].filter((part) => part !== null);
	return parts.length > 0 ? text(parts.join('：'), parts.join(': ')) : null;
};

const otherTicket: Teller = (details) => {
	const number = textAt(details, 'number');
	return number ? text(number, number) : null;
};

const tellers: Readonly<Partial<Record<EventRecord['kind'], Teller>>> = {
	ticket_received: otherTicket,
	ticket_changed: changed,
	message_added: (details) => {
		const kind = textAt(details, 'kind');
		if (!kind) return null;
		const word = choiceWord('message_kind', kind);
		const inside = details['is_public'] === false;
		return inside ? text(`${word['zh-CN']}（内部）`, `${word['en-US']} (internal)`) : word;
	},
	message_sent: delivery,
	reminder_sent: delivery,
	notification_failed: delivery,
	notification_bounced: delivery,
	notification_dropped: delivery,
	timer_started: ofTimer,
	timer_warned: ofTimer,
	timer_met: ofTimer,
	timer_breached: ofTimer,
	timer_stopped: ofTimer,
	timer_cancelled: ofTimer,
	timer_superseded: ofTimer,
	timer_paused: ofTimer,
	timer_resumed: ofTimer,
	timer_reopened: ofTimer,
	timer_moved: ofTimer,
	escalation_skipped: ofTimer,
	escalated: escalated,
	escalation_accepted: (details, names) => reason(details, names) ?? ofTimer(details, names),
	assigned: assigned,
	ticket_merged: otherTicket,
	ticket_split: otherTicket,
	ticket_linked: otherTicket,
	repeat_suggested: otherTicket,
	repeat_judged: (details) => choice('repeat_state', details, 'state'),
	urgent_disputed: reason,
	complaint_withdrawn_by_staff: reason,
	reply_overridden: reason,
	legal_hold_changed: reason,
	ticket_erased: reason,
	complaint_stage_changed: (details) => fromTo('complaint_stage', details['from'], details['to']),
	contact_revealed: (details) => {
		const why = textAt(details, 'reason') ?? '';
		const isPhone = details['field'] === 'phone';
		return text(`${isPhone ? '电话' : '邮箱'}：${why}`, `${isPhone ? 'phone' : 'e-mail'}: ${why}`);
	},
};

function escalated(details: Details): LocalizedText | null {
	const level = details['level'];
	const why = textAt(details, 'reason');
	const metric = textAt(details, 'metric');
	const about = why ? text(why, why) : metric ? choiceWord('metric', metric) : text('', '');
	return text(`第 ${String(level)} 级 ${about['zh-CN']}`, `Level ${String(level)} ${about['en-US']}`);
}

function assigned(details: Details, { user }: Names): LocalizedText | null {
	const to = textAt(details, 'to');
	const team = textAt(details, 'team');
	const why = textAt(details, 'reason');
	const name = to ? user(to) : null;
	const whom = name
		? text(`交给 ${name}`, `To ${name}`)
		: team
			? text(`交给班组“${team}”`, `To the team ${team}`)
			: text('退回队列', 'Back to the queue');
	return why ? text(`${whom['zh-CN']}：${why}`, `${whom['en-US']}: ${why}`) : whom;
}

/** Which dropdown a tracked field of a ticket has. */
const sets: Readonly<Record<string, ChoiceSet>> = {
	status: 'ticket_status',
	type: 'ticket_type',
	severity: 'severity',
	complexity: 'complexity',
	complaint_level: 'complaint_level',
	rejection_reason: 'rejection_reason',
};
function changed(details: Details, names: Names): LocalizedText | null {
	const changes = details['changes'];
	if (typeof changes !== 'object' || changes === null) return null;
	const told = Object.entries(changes).map(([field, change]) => oneChange(field, change, names));
	return text(told.map((one) => one['zh-CN']).join('；'), told.map((one) => one['en-US']).join('; '));
}

function oneChange(field: string, change: unknown, { user, field: nameOfField }: Names): LocalizedText {
	// the digest stands for the words themselves
	const name = nameOfField(field.replace(/_digest$/, ''));
	const label = text(name, name);
	const isPair = Array.isArray(change) && change.length === 2;
	// what was changed is enough where the words themselves are in the ticket, or mean nothing to people
	if (!isPair || field === 'description_digest' || field === 'contact' || field === 'catalog_item')
		return label;
	const [from, to] = change as readonly unknown[];
	const set = sets[field];
	const shown = (value: unknown): LocalizedText => {
		if (value === null || value === undefined || value === '') return text('空', 'none');
		if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no');
		const plain = typeof value === 'string' ? value : JSON.stringify(value);
		if (set) return choiceWord(set, plain);
		const said = field === 'assignee' ? user(plain) : plain;
		return text(said, said);
	};
	const [before, after] = [shown(from), shown(to)];
	return text(
		`${label['zh-CN']}：${before['zh-CN']} → ${after['zh-CN']}`,
		`${label['en-US']}: ${before['en-US']} → ${after['en-US']}`,
	);
}

function fromTo(set: ChoiceSet, from: unknown, to: unknown): LocalizedText | null {
	if (typeof to !== 'string') return null;
	const after = choiceWord(set, to);
	if (typeof from !== 'string') return after;
	const before = choiceWord(set, from);
	return text(`${before['zh-CN']} → ${after['zh-CN']}`, `${before['en-US']} → ${after['en-US']}`);
}

function choice(set: ChoiceSet, details: Details, name: string): LocalizedText | null {
	const value = textAt(details, name);
	return value ? choiceWord(set, value) : null;
}

function textAt(details: Details, name: string): string | null {
	const value = details[name];
	return typeof value === 'string' && value !== '' ? value : null;
}
