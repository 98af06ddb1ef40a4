import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import type { Filter } from './list-order.ts';

/** By what a list of tickets is narrowed down, each a set of values of which one has to fit. */
export const filterNames = [
	'status',
	'sla_state',
	'assignee',
	'team',
	'type',
	'channel',
	'customer',
] as const;

export type FilterName = (typeof filterNames)[number];

export type TicketFilters = Readonly<Record<FilterName, readonly string[]>> & {
	/** Only what the customer marked urgent. */
	readonly urgent: boolean;
};

export const noFilters: TicketFilters = {
	...{ status: [], sla_state: [], assignee: [], team: [], type: [], channel: [], customer: [] },
	urgent: false,
};

/** In place of a key: whoever reads it, and nobody at all. */
export const me = 'me';
export const nobody = 'none';

/** What is to hold of a ticket, as Directus reads it. */
export function toConditions(filters: TicketFilters): readonly Filter[] {
	return [
		...filterNames.flatMap((name) => conditionOf(name, filters[name])),
		...(filters.urgent ? [{ urgent: { _eq: true } }] : []),
	];
}

function conditionOf(name: FilterName, values: readonly string[]): readonly Filter[] {
	if (values.length === 0) return [];
	const known = values
		.filter((value) => value !== nobody)
		.map((value) => (value === me ? '$CURRENT_USER' : value));
	const some: readonly Filter[] = known.length > 0 ? [{ [name]: { _in: known } }] : [];
	if (!values.includes(nobody)) return some;
	const none: Filter = { [name]: { _null: true } };
	return some.length === 0 ? [none] : [{ _or: [...some, none] }];
}

/** Everything at once; null where nothing is asked for. */
export function allOf(conditions: readonly Filter[]): Filter | null {
	const [first, ...others] = conditions.filter((condition) => Object.keys(condition).length > 0);
	if (!first) return null;
	return others.length === 0 ? first : { _and: [first, ...others] };
}

export function isFiltered(filters: TicketFilters): boolean {
	return filters.urgent || filterNames.some((name) => filters[name].length > 0);
}

export function isOpenStatus(status: string | null): boolean {
	return [...openStatuses].some((open) => open === status);
}
