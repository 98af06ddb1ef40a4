import { z } from 'zod';
import { templateMethodOf } from '../../domain/templates/template-method.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { NotificationRow } from '../../store/tables.ts';

/**
 * Methods by which a contact may be told what no mail could tell them (1.4.4); group bots share one text. The words of
 * an agent go on as they are: a text message that points to a mail which never arrived would be no reply.
 */
export const waysOfContacts: readonly NotificationMethod[] = ['sms', 'wecom'];

type Data = NotificationRow['data'];
export type Texts = Pick<NotificationRow, 'subject' | 'body' | 'html' | 'data'>;

const textSchema = z.object({
	subject: z.string(),
	body: z.string(),
	html: z.string().nullable(),
	data: z.record(z.string(), z.unknown()).nullable(),
});
const dataSchema = z.looseObject({ other_ways: z.record(z.string(), textSchema) });

/**
 * Keeps beside a text what the methods say that may take over from its own: by then nobody knows the facts any more of
 * which it was made.
 */
export function withOtherWays(
	data: Data,
	methods: readonly NotificationMethod[],
	say: (method: NotificationMethod) => Texts,
): Data {
	if (methods.length === 0) return data;
	const texts = methods.map((method) => [templateMethodOf(method), say(method)] as const);
	return { ...data, other_ways: Object.fromEntries(texts) };
}

/** What a notification says by another method; the same where nothing else was kept. */
export function saidBy(method: NotificationMethod, { subject, body, html, data }: Texts): Texts {
	const kept = dataSchema.safeParse(data).data?.other_ways ?? {};
	const text = kept[templateMethodOf(method)];
	if (!text) return { subject, body, html, data };
	return { ...text, data: { ...text.data, other_ways: kept } };
}

/** What a notification carries for the target that takes it. */
export function ownData(data: Data): Data {
	const { other_ways: _others, ...own } = data ?? {};
	return Object.keys(own).length > 0 ? own : null;
}
