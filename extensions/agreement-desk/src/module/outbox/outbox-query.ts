import type { NotificationState } from '../../domain/vocabulary.ts';

/** The parts of the outbox, in the order in which they need somebody. */
export const outboxParts = [
	'all',
	'waiting',
	'sent',
	'delivered',
	'failed',
	'dead',
	'unknown',
	'bounced',
	'over',
] as const;
export type OutboxPart = (typeof outboxParts)[number];

const states: Readonly<Record<OutboxPart, readonly NotificationState[]>> = {
	all: [],
	waiting: ['queued', 'sending'],
	sent: ['sent'],
	// of what was sent, that for which a receipt came
	delivered: ['sent'],
	failed: ['failed'],
	dead: ['dead'],
	unknown: ['unknown'],
	bounced: ['bounced'],
	over: ['expired', 'digested', 'dropped'],
};

/** What a list of the outbox asks for, as the address of the page says it. */
export interface OutboxAsked {
	readonly part: OutboxPart;
	readonly method: string | null;
	readonly kind: string | null;
	readonly channel: string | null;
	/** A recipient, subject or ticket number, or a part of one. */
	readonly search: string;
	/** From 1. */
	readonly page: number;
}

export const pageSize = 50;

type Filter = Readonly<Record<string, unknown>>;

/** Reads the query of the address; whatever it does not know counts as not asked. */
export function askedIn(query: Readonly<Record<string, unknown>>): OutboxAsked {
	const one = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null);
	const part = outboxParts.find((known) => known === query['part']);
	return {
		part: part ?? 'all',
		method: one('method'),
		kind: one('kind'),
		channel: one('channel'),
		search: one('search') ?? '',
		page: Math.max(1, Math.floor(Number(one('page') ?? 1)) || 1),
	};
}

/** The address of a list; what is usual is left out. */
export function queryOf({ part, page, search, ...rest }: OutboxAsked): Record<string, string> {
	const given = {
		...rest,
		part: part === 'all' ? null : part,
		search: search === '' ? null : search,
		page: page === 1 ? null : String(page),
	};
	return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The filter of Directus for a list. */
export function filterOf({ part, method, kind, channel, search }: OutboxAsked): Filter {
	const wanted = states[part];
	const word = search.trim();
	const all: Filter[] = [
		...(wanted.length > 0 ? [{ state: { _in: [...wanted] } }] : []),
		...(part === 'delivered' ? [{ delivered_at: { _nnull: true } }] : []),
		...(method ? [{ method: { _eq: method } }] : []),
		...(kind ? [{ kind: { _eq: kind } }] : []),
		...(channel ? [{ channel: { _eq: channel } }] : []),
		...(word === ''
			? []
			: [
					{
						_or: [
							{ recipient: { _icontains: word } },
							{ subject: { _icontains: word } },
							{ ticket: { number: { _icontains: word } } },
						],
					},
				]),
	];
	return all.length === 0 ? {} : { _and: all };
}

/** How many rows each part has, from the counts by state; null where a state says nothing of it. */
export function countsOf(
	counts: readonly { readonly state: string | null; readonly count: number }[],
): Readonly<Record<OutboxPart, number | null>> {
	const of = (part: OutboxPart) =>
		counts
			.filter(({ state }) => part === 'all' || states[part].some((known) => known === state))
			.reduce((sum, { count }) => sum + count, 0);
	const found = Object.fromEntries(outboxParts.map((part) => [part, of(part)]));
	return { ...(found as Record<OutboxPart, number>), delivered: null };
}
