import { choiceSets } from '../../../../../../schema/choices.ts';
import type { MessageKind } from '../../../domain/vocabulary.ts';
import type { AskedItem } from '../message-record.ts';

/** To whom the words go: out to the customer, to colleagues alone, or they are the customer's own, put on record. */
export type Mode = 'public' | 'internal' | 'customer';

export interface DraftFile {
	readonly id: string;
	readonly name: string;
	/** Bytes. */
	readonly size: number;
}

/** All that a composer holds, as it is kept on the server between two visits. */
export interface DraftContent {
	mode: Mode;
	kind: MessageKind;
	body: string;
	/** Null: that of the ticket. */
	channel: string | null;
	next_status: string | null;
	/** ISO 8601. */
	promised_at: string | null;
	requested_items: AskedItem[];
	in_reply_to: string | null;
	template: string | null;
	files: DraftFile[];
	/** Some of it was written for colleagues, so it does not go out without being asked about. */
	was_internal: boolean;
	/** The key under which it is being sent: what was sent already is not sent again. */
	sending: string | null;
}

export function emptyDraft(): DraftContent {
	return {
		...{ mode: 'public', kind: 'agent_reply', body: '', channel: null, next_status: null, promised_at: null },
		...{ requested_items: [], in_reply_to: null, template: null, files: [] },
		...{ was_internal: false, sending: null },
	};
}

/** Nothing worth keeping. */
export function isEmpty({ body, files, requested_items }: DraftContent): boolean {
	return body.trim() === '' && files.length === 0 && requested_items.every(({ item }) => item.trim() === '');
}

/** A draft as it was kept, by whatever version of the composer; what cannot be read is left out. */
export function readDraft(kept: unknown): DraftContent {
	const given = isRecord(kept) ? kept : {};
	const draft = emptyDraft();
	const kinds: ReadonlySet<unknown> = new Set(choiceSets.message_kind.map(({ value }) => value));
	const { mode, kind } = given;
	return {
		...draft,
		mode: mode === 'internal' || mode === 'customer' ? mode : 'public',
		kind: kinds.has(kind) ? (kind as MessageKind) : draft.kind,
		body: textAt(given, 'body') ?? '',
		channel: textAt(given, 'channel'),
		next_status: textAt(given, 'next_status'),
		promised_at: textAt(given, 'promised_at'),
		in_reply_to: textAt(given, 'in_reply_to'),
		template: textAt(given, 'template'),
		sending: textAt(given, 'sending'),
		was_internal: given['was_internal'] === true,
		requested_items: listAt(given, 'requested_items').map((one) => ({
			item: textAt(one, 'item') ?? '',
			purpose: textAt(one, 'purpose'),
			sensitive: one['sensitive'] === true,
		})),
		files: listAt(given, 'files').flatMap((one): DraftFile[] => {
			const id = textAt(one, 'id');
			return id ? [{ id, name: textAt(one, 'name') ?? id, size: Number(one['size'] ?? 0) }] : [];
		}),
	};
}

/** What is posted of it. */
export function messageOf(
	draft: DraftContent,
	given: { id: string; ticket: string; confirmed: boolean; overrideReason: string },
): Record<string, unknown> {
	const { mode, kind, body, channel, template, files } = draft;
	const shared = {
		id: given.id,
		ticket: given.ticket,
		body,
		...(files.length > 0 ? { attachments: files.map(({ id }) => ({ file: id })) } : {}),
	};
	if (mode === 'internal') return { ...shared, kind: 'internal_note', is_public: false };
	if (mode === 'customer') return { ...shared, kind: 'customer_message', ...(channel ? { channel } : {}) };
	const items = draft.requested_items.filter(({ item }) => item.trim() !== '');
	return {
		...shared,
		kind,
		...(channel ? { channel } : {}),
		...(template ? { template } : {}),
		...(draft.next_status ? { next_status: draft.next_status } : {}),
		...(draft.in_reply_to ? { in_reply_to: draft.in_reply_to } : {}),
		...(kind === 'eta_notice' ? { promised_at: draft.promised_at } : {}),
		...(kind === 'info_request' && items.length > 0 ? { requested_items: items } : {}),
		...(given.confirmed ? { confirmed: true } : {}),
		...(given.overrideReason ? { override_reason: given.overrideReason } : {}),
	};
}

type Given = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Given {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAt(given: Given, name: string): string | null {
	const value = given[name];
	return typeof value === 'string' && value !== '' ? value : null;
}

function listAt(given: Given, name: string): Given[] {
	const value = given[name];
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
