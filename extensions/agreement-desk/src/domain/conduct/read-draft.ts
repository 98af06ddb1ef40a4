import { z } from 'zod';
import { text, type LocalizedText } from '../localized-text.ts';
import { shown } from '../shown.ts';
import type { Draft } from './draft.ts';
import { ownerAmong, type OwnerOf } from './personal-data/owner.ts';

const words = z.string().nullish();
const list = z.array(z.string());

const form = z.strictObject({
	body: z.string(),
	subject: words,
	kind: words,
	direction: z.enum(['outbound', 'inbound']).optional(),
	language: z.enum(['zh-CN', 'en-US']).nullish(),
	channel: words,
	first_reply: z.boolean().optional(),
	question: words,
	contact: z.strictObject({ name: words, phone: words, email: words }).nullish(),
	ticket_number: words,
	related_tickets: list.optional(),
	attachments: z
		.array(z.strictObject({ name: z.string(), text: z.string().nullable().default(null) }))
		.optional(),
	/** Telephone numbers and e-mail addresses of others, and of ours. */
	other_contacts: list.optional(),
	official: z.strictObject({ contacts: list.optional(), domains: list.optional() }).optional(),
});

/** A draft as it was written down for a check, with what it says of whose data is whose. */
export interface DraftRequest {
	readonly draft: Draft;
	readonly ownerOf: OwnerOf;
}

/** Reads a draft from JSON. What is wrong with it is said of the first field that is wrong. */
export function readDraft(value: unknown): DraftRequest | { readonly problem: LocalizedText } {
	const read = form.safeParse(value);
	if (!read.success) return { problem: problemOf(read.error.issues[0]) };
	const {
		first_reply,
		ticket_number,
		related_tickets,
		other_contacts,
		official,
		attachments,
		direction,
		contact,
		...rest
	} = read.data;
	return {
		draft: {
			...rest,
			direction: direction ?? 'outbound',
			contact: contact
				? { name: contact.name ?? null, phone: contact.phone ?? null, email: contact.email ?? null }
				: null,
			subject: rest.subject ?? null,
			kind: rest.kind ?? null,
			language: rest.language ?? null,
			channel: rest.channel ?? null,
			question: rest.question ?? null,
			isFirstReply: first_reply === true,
			ticketNumber: ticket_number ?? null,
			relatedTickets: related_tickets ?? [],
			attachments: attachments ?? [],
		},
		ownerOf: ownerAmong({
			requester: [contact?.phone ?? '', contact?.email ?? ''],
			others: other_contacts ?? [],
			official: official?.contacts ?? [],
			domains: official?.domains ?? [],
		}),
	};
}

function problemOf(issue: z.core.$ZodIssue | undefined): LocalizedText {
	const place = issue?.path.map(String).join('.') ?? '';
	if (issue?.code === 'unrecognized_keys') {
		const key = shown([place, issue.keys[0]].filter(Boolean).join('.'));
		return text(`没有“${key}”这一项`, `there is no field "${key}"`);
	}
	if (place === '') return text('须是一个带有 body 的对象', 'it must be an object with a body');
	if (issue?.code === 'invalid_value') {
		const choices = issue.values.join(', ');
		return text(`${place} 须为以下之一：${choices}`, `${place} must be one of ${choices}`);
	}
	const expected = issue?.code === 'invalid_type' ? issue.expected : '';
	const [chinese, english] = types[expected] ?? ['不正确', 'is not as it should be'];
	return text(`${place} ${chinese}`, `${place} ${english}`);
}

const types: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
	string: ['须是文字', 'must be a text'],
	boolean: ['须为 true 或 false', 'must be true or false'],
	array: ['须是列表', 'must be a list'],
	object: ['须是对象', 'must be an object'],
};
