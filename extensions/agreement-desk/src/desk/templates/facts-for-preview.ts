import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { readAgreements } from '../../store/find-agreement-in-force.ts';
import { readTimers } from '../../store/read-timers.ts';
import { governingAgreement } from '../governing-agreement.ts';
import { agreementOfNotice } from '../notices/notice-agreement.ts';
import { usualTimezone, type About } from '../notify/template-texts.ts';
import { knownOfTicket } from './known-of-ticket.ts';

/** Reads a row as the one who asks may see it; throws where they may not. */
export type ReadItem = (collection: string, id: string, fields?: readonly string[]) => Promise<object>;

export interface RealFacts {
	readonly facts: Readonly<Record<string, unknown>>;
	readonly about: About;
}

const iso = z
	.union([z.string(), z.date()])
	.nullish()
	.transform((value) => (value ? new Date(value).getTime() : null));

const words = z
	.string()
	.nullish()
	.transform((value) => value ?? null);

const ticketSchema = z.object({
	id: z.string(),
	number: words,
	subject: words,
	status: z.string().nullish(),
	urgent: z.coerce.boolean(),
	next_due_at: iso,
	close_due_at: iso,
	promised_resolution_at: iso,
	agreement: z.string().nullish(),
	customer: z.string().nullish(),
	contact: z.string().nullish(),
});
const named = z.object({ name: z.string() });
const messageSchema = z.object({
	body: z.string().nullish(),
	promised_at: iso,
	requested_items: z
		.array(z.object({ item: z.string(), purpose: z.string().nullish() }))
		.nullish()
		.catch(null),
});
const noticeSchema = z.object({
	number: z.string().nullish(),
	title_zh: z.string().nullish(),
	title_en: z.string().nullish(),
	body_zh: z.string().nullish(),
	body_en: z.string().nullish(),
	effective_at: iso,
	ends_at: iso,
	ground: z.string().nullish(),
	ground_text: z.string().nullish(),
	open_tickets: z.string().nullish(),
	withdrawal_reason: z.string().nullish(),
	agreement: z.string().nullish(),
	organization: z.string().nullish(),
	window_from: iso,
	window_to: iso,
});

/** What is known of a ticket by the names of variables. */
export async function factsOfTicket(
	db: Db,
	id: string,
	{ readItem, publicUrl }: { readItem: ReadItem; publicUrl: string },
): Promise<RealFacts> {
	const ticket = ticketSchema.parse(await readItem('desk_tickets', id, Object.keys(ticketSchema.shape)));
	const contact = ticket.contact
		? named.parse(await readItem('desk_contacts', ticket.contact, ['name']))
		: null;
	const [agreement] = await readAgreements(db, ticket.agreement ? [ticket.agreement] : []);
	const timezone = agreement
		? (await governingAgreement(db, agreement)).calendar.business.definition.timezone
		: usualTimezone;
	const facts = knownOfTicket(
		{ ...ticket, status: ticket.status ?? 'new' },
		{
			...{ contact: contact?.name ?? null, provider: agreement?.providerName ?? null },
			...{ timers: await readTimers(db, [id]), publicUrl },
		},
	);
	return { facts, about: { timezone, organization: ticket.customer ?? null } };
}

/** What an agent wrote. */
export async function factsOfMessage(id: string, readItem: ReadItem): Promise<RealFacts['facts']> {
	const fields = Object.keys(messageSchema.shape);
	const { body, promised_at, requested_items } = messageSchema.parse(
		await readItem('desk_messages', id, fields),
	);
	return {
		'message.body': body ?? null,
		'message.promised_at': promised_at,
		items: requested_items ?? [],
	};
}

/** What is known of a notice by the names of variables, in the zone of its agreement. `now` is epoch ms. */
export async function factsOfNotice(
	db: Db,
	id: string,
	{ readItem, now }: { readItem: ReadItem; now: number },
): Promise<RealFacts> {
	const fields = Object.keys(noticeSchema.shape);
	const notice = noticeSchema.parse(await readItem('desk_notices', id, fields));
	const { agreement = null, organization = null } = notice;
	const found = await agreementOfNotice(db, { agreement, organization }, { at: now });
	const both = (chinese: string | null | undefined, english: string | null | undefined) =>
		text(chinese || english || '', english || chinese || '');
	const isByAgreement = notice.ground !== 'law';
	const facts = {
		...(found ? { 'provider.name': found.providerName } : {}),
		...(found && isByAgreement ? { 'notice.days': found.terms.days } : {}),
		...(isByAgreement ? {} : { 'notice.days': null }),
		...(notice.open_tickets ? { 'notice.tickets': notice.open_tickets } : {}),
		...(notice.withdrawal_reason ? { 'notice.reason': notice.withdrawal_reason } : {}),
		'notice.url': null,
		'notice.number': notice.number ?? null,
		'notice.title': both(notice.title_zh, notice.title_en),
		'notice.body': both(notice.body_zh, notice.body_en),
		'notice.effective_at': notice.effective_at,
		'notice.ends_at': notice.ends_at,
		'notice.ground': notice.ground_text ?? null,
		'notice.from': notice.window_from,
		'notice.to': notice.window_to,
	};
	return { facts, about: { timezone: found?.timezone ?? usualTimezone, organization } };
}
