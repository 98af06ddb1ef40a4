import type { LoggedCall } from '../../desk/calls/show-call.ts';
import type { TicketType } from '../../domain/vocabulary.ts';
import { iso } from '../../domain/iso.ts';

/** A contact as far as whoever takes a call has to know. */
export interface Caller {
	readonly id: string;
	readonly name: string;
	readonly phone: string | null;
	readonly language: string | null;
	readonly organization: { readonly id: string; readonly name: string | null } | null;
}

/** One call while it is written down. Instants are epoch ms by the clock of the server. */
export interface CallSheet {
	/** The key under which it is logged, once, however often it is sent. */
	readonly id: string;
	readonly direction: 'inbound' | 'outbound';
	readonly channel: string | null;
	readonly number: string;
	readonly ringingAt: number;
	readonly answeredAt: number | null;
	readonly endedAt: number | null;
	readonly contact: Caller | null;
	readonly newContact: {
		readonly name: string;
		readonly organization: string | null;
		readonly language: string;
	} | null;
	/** Where nobody knows who it was, but for whom. */
	readonly customer: string | null;
	readonly ticket: { readonly id: string; readonly number: string; readonly subject: string } | null;
	readonly subject: string;
	readonly description: string;
	readonly type: TicketType | null;
	readonly catalogItem: string | null;
	readonly urgent: boolean;
	readonly reply: string;
	readonly replyKind: string;
	readonly numberTold: boolean;
	/** The author has seen what the reply check found doubtful. */
	readonly confirmed: boolean;
	/** `waiting`: it could not be sent for want of a server and is tried again by itself. */
	readonly sending: 'no' | 'waiting' | 'done';
	/** What came of it. */
	readonly logged: LoggedCall | null;
	/** That it is over was not said yet to the server. */
	readonly endUntold: boolean;
}

export type CallPhase = 'ringing' | 'talking' | 'ended' | 'missed';

/** A call that begins to ring now. */
export function newSheet({
	id,
	channel,
	now,
}: {
	id: string;
	channel: string | null;
	now: number;
}): CallSheet {
	return {
		id,
		direction: 'inbound',
		channel,
		number: '',
		ringingAt: now,
		answeredAt: null,
		endedAt: null,
		contact: null,
		newContact: null,
		customer: null,
		ticket: null,
		subject: '',
		description: '',
		type: null,
		catalogItem: null,
		urgent: false,
		reply: '',
		replyKind: 'agent_reply',
		numberTold: true,
		confirmed: false,
		sending: 'no',
		logged: null,
		endUntold: false,
	};
}

export function phaseOf({ answeredAt, endedAt }: Pick<CallSheet, 'answeredAt' | 'endedAt'>): CallPhase {
	if (endedAt !== null) return answeredAt === null ? 'missed' : 'ended';
	return answeredAt === null ? 'ringing' : 'talking';
}

/** How long it rings, or is being spoken, or was, ms. */
export function clockOf(sheet: CallSheet, now: number): number {
	const from = sheet.answeredAt ?? sheet.ringingAt;
	return Math.max(0, (sheet.endedAt ?? now) - from);
}

/** `1:05`, `1:02:03`: as a telephone shows it. */
export function sayClock(ms: number): string {
	const seconds = Math.floor(ms / 1_000);
	const two = (part: number) => String(part).padStart(2, '0');
	const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
	const rest = two(seconds % 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** What is still missing before it can be registered, by the field. */
export function missingIn(sheet: CallSheet): readonly ('phase' | 'who' | 'subject' | 'channel' | 'ticket')[] {
	const phase = phaseOf(sheet);
	const isNew = sheet.ticket === null;
	const hasContact =
		sheet.contact !== null ||
		(sheet.newContact !== null &&
			sheet.newContact.name.trim() !== '' &&
			sheet.newContact.organization !== null);
	return [
		...(phase === 'ringing' ? (['phase'] as const) : []),
		...(sheet.channel === null ? (['channel'] as const) : []),
		...(!hasContact && isNew && sheet.customer === null ? (['who'] as const) : []),
		...(isNew && phase !== 'missed' && sheet.subject.trim() === '' ? (['subject'] as const) : []),
		...(sheet.direction === 'outbound' && isNew ? (['ticket'] as const) : []),
	];
}

/** The body of `POST /desk/calls`. */
export function bodyOf(sheet: CallSheet): Record<string, unknown> {
	const spoken = sheet.answeredAt !== null;
	const given = (value: string) => (value.trim() === '' ? null : value.trim());
	const newContact = sheet.newContact && sheet.contact === null ? sheet.newContact : null;
	const all: Record<string, unknown> = {
		idempotency_key: sheet.id,
		direction: sheet.direction,
		channel: sheet.channel,
		number: given(sheet.number),
		ringing_at: iso(sheet.ringingAt),
		answered_at: iso(sheet.answeredAt),
		ended_at: iso(sheet.endedAt),
		contact: sheet.contact?.id ?? null,
		new_contact: newContact && { ...newContact, name: newContact.name.trim() },
		customer: sheet.contact || newContact ? null : sheet.customer,
		ticket: sheet.ticket?.id ?? null,
		subject: sheet.ticket ? null : given(sheet.subject),
		description: given(sheet.description),
		type: sheet.ticket ? null : sheet.type,
		catalog_item: sheet.ticket ? null : sheet.catalogItem,
		urgent: sheet.direction === 'inbound' && sheet.urgent ? true : null,
		reply:
			spoken && given(sheet.reply)
				? {
						body: given(sheet.reply),
						kind: sheet.replyKind,
						...(sheet.confirmed ? { confirmed: true } : {}),
					}
				: null,
		number_told: spoken ? sheet.numberTold : null,
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** What is shown of a call where there is little room. */
export function nameOf({ contact, newContact, number }: CallSheet): string {
	return contact?.name || newContact?.name || number;
}
