import type { Filter } from './list-order.ts';

/** By what a list of tickets is narrowed down, each a set of values of which one has to fit. */
export const filterNames = [
	'status',
	'sla_state',
	'assignee',
	'clause',
	'timer',
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
	...{ status: [], sla_state: [], assignee: [], clause: [], timer: [] },
	...{ team: [], type: [], channel: [], customer: [] },
	urgent: false,
};

/** In place of a key: whoever reads it, and nobody at all. */
export const me = 'me';
export const nobody = 'none';

/** The states of a timer that counts; all others are of timers that something took the place of. */
export const timerStates = ['running', 'paused', 'breached', 'met'] as const;

type ColumnFilter = Exclude<FilterName, 'clause' | 'timer'>;
const isOfTimers = (name: FilterName) => name === 'clause' || name === 'timer';
const columns = filterNames.filter((name): name is ColumnFilter => !isOfTimers(name));

/** What is to hold of a ticket, as Directus reads it. */
export function toConditions(filters: TicketFilters): readonly Filter[] {
	return [
		...columns.flatMap((name) => conditionOf(name, filters[name])),
		...timerCondition(filters),
		...(filters.urgent ? [{ urgent: { _eq: true } }] : []),
	];
}

/**
 * One and the same timer of the ticket is of one of these clauses and in one of these states. Directus skips an `_and`
 * within `_some`; without it, both are asked of one row, and a ticket with two such timers is found twice unless it is
 * counted by `countDistinct`.
 */
function timerCondition({ clause, timer }: TicketFilters): readonly Filter[] {
	if (clause.length === 0 && timer.length === 0) return [];
	const state = { state: { _in: timer.length > 0 ? timer : timerStates } };
	return [{ timers: clause.length > 0 ? { _and: [{ clause: { _in: clause } }, state] } : state }];
}

function conditionOf(name: ColumnFilter, values: readonly string[]): readonly Filter[] {
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
