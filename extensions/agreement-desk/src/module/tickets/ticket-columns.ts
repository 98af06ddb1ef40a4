/** A person or party of a ticket, as far as a list shows it. */
export interface Named {
	readonly id: string;
	readonly name: string | null;
}

export interface Colleague {
	readonly id: string;
	readonly first_name: string | null;
	readonly last_name: string | null;
	readonly avatar?: string | null;
}

/** A ticket as a list shows it. What no column needs is not read, and undefined. */
export interface ListedTicket {
	readonly id: string;
	readonly number: string | null;
	readonly subject: string;
	readonly status: string | null;
	readonly urgent: boolean;
	readonly assignee: Colleague | null;
	readonly sla_state?: string | null;
	readonly next_due_at?: string | null;
	readonly next_due_metric?: string | null;
	readonly type?: string | null;
	readonly team?: string | null;
	readonly severity?: string | null;
	readonly complexity?: string | null;
	readonly received_at?: string | null;
	readonly customer?: Named | null;
	readonly contact?: Named | null;
	readonly channel?: Named | null;
}

/** A column by the name of its field, so that saved views of the native list fit. */
export interface Column {
	readonly field: string;
	/** rem; the subject takes what is left over, and no less than this. */
	readonly width: number;
	/** What to read for it beside what every row has. */
	readonly reads: readonly string[];
	/** By what a click on its head sorts. */
	readonly sortBy: string;
}

const plain = (field: string, width: number): Column => ({ field, width, reads: [field], sortBy: field });
const named = (field: string, width: number): Column => ({
	...{ field, width, sortBy: `${field}.name` },
	reads: [`${field}.id`, `${field}.name`],
});

export const allColumns: readonly Column[] = [
	plain('number', 11),
	plain('subject', 13),
	plain('status', 8.5),
	{ ...plain('next_due_at', 8.5), reads: ['next_due_at', 'sla_state'] },
	plain('next_due_metric', 8),
	plain('sla_state', 7),
	named('customer', 8.5),
	named('contact', 7),
	named('channel', 6.5),
	plain('type', 6.5),
	{ field: 'assignee', width: 8, reads: ['assignee.avatar'], sortBy: 'assignee.first_name' },
	plain('team', 6),
	plain('received_at', 5.5),
	plain('severity', 6),
	plain('complexity', 6),
];

export const usualColumns: readonly string[] = [
	...['number', 'subject', 'status', 'next_due_at', 'next_due_metric', 'customer'],
	...['channel', 'type', 'assignee', 'team', 'received_at'],
];

const always = [
	...['id', 'number', 'subject', 'status', 'urgent', 'team'],
	...['assignee.id', 'assignee.first_name', 'assignee.last_name'],
];

/** The columns of these names in their order; the subject is always among them, for it leads to the ticket. */
export function columnsOf(names: readonly string[]): readonly Column[] {
	const found = names.flatMap((name) => allColumns.find(({ field }) => field === name) ?? []);
	const some = found.length > 0 ? found : columnsOf(usualColumns);
	if (some.some(({ field }) => field === 'subject')) return some;
	return [...allColumns.filter(({ field }) => field === 'subject'), ...some];
}

/** What a row is read with. */
export function fieldsOf(columns: readonly Column[]): readonly string[] {
	return [...new Set([...always, ...columns.flatMap(({ reads }) => reads)])];
}

/** The columns as a CSS grid, after the one in which rows are selected. */
export function gridOf(columns: readonly Column[]): string {
	const tracks = columns.map(({ field, width }) =>
		field === 'subject' ? `minmax(${width}rem, 1fr)` : `${width}rem`,
	);
	return ['2.5rem', ...tracks].join(' ');
}
