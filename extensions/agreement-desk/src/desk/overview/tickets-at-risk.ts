import { z } from 'zod';
import { iso } from '../../domain/iso.ts';
import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import type { SlaState } from '../../domain/vocabulary.ts';
import { countAsCaller, type ReadAsCaller } from '../read-as-caller.ts';
import { personSchema } from './person.ts';

const ticketSchema = z.object({
	id: z.string(),
	number: z.string().nullable(),
	subject: z.string().nullable(),
	urgent: z.coerce.boolean(),
	status: z.string().nullable(),
	sla_state: z.string().nullable(),
	next_due_at: z.string().nullable(),
	next_due_metric: z.string().nullable(),
	escalation_level: z.number().nullable(),
	customer: z.object({ name: z.string().nullable() }).nullable(),
	assignee: personSchema.nullable(),
});

/** A ticket on which something is due. Instants are ISO 8601 in UTC. */
export type TicketAtRisk = z.infer<typeof ticketSchema>;

export interface TicketsAtRisk {
	/** How many open tickets there are, and how many of each state of deadlines. */
	readonly open: number;
	readonly states: Readonly<Partial<Record<SlaState, number>>>;
	/** On how many something is overdue, and on how many something falls due within the hour. */
	readonly late: number;
	readonly soon: number;
	/** The longest overdue first, and what falls due next; no more than a screen holds. */
	readonly overdue: readonly TicketAtRisk[];
	readonly next: readonly TicketAtRisk[];
}

const shown = 12;
const soonMs = 3_600_000;
const isOpen = { status: { _in: [...openStatuses] } };
const fields = [
	...['id', 'number', 'subject', 'urgent', 'status', 'sla_state', 'next_due_at', 'next_due_metric'],
	...['escalation_level', 'customer.name', 'assignee.id', 'assignee.first_name', 'assignee.last_name'],
];
const statesSchema = z.array(z.object({ sla_state: z.string().nullable(), count: z.coerce.number() }));

/** What is overdue and what falls due next among the open tickets that one may see; null where they see none at all. */
export async function readTicketsAtRisk(
	read: ReadAsCaller,
	{ now }: { now: number },
): Promise<TicketsAtRisk | null> {
	const dueBetween = (from: number | null, to: number | null) => ({
		_and: [
			isOpen,
			...(from === null ? [] : [{ next_due_at: { _gte: iso(from) } }]),
			...(to === null ? [] : [{ next_due_at: { _lt: iso(to) } }]),
		],
	});
	const list = async (filter: object) => {
		const rows = await read('desk_tickets', { fields, filter, sort: ['next_due_at', 'id'], limit: shown });
		return rows && z.array(ticketSchema).parse(rows);
	};
	const states = await read('desk_tickets', {
		aggregate: { count: ['*'] },
		group: ['sla_state'],
		filter: isOpen,
		limit: -1,
	});
	if (states === null) return null;
	const counted = statesSchema.parse(states);
	return {
		open: counted.reduce((sum, { count }) => sum + count, 0),
		states: Object.fromEntries(counted.map(({ sla_state, count }) => [sla_state ?? 'ok', count])),
		late: (await countAsCaller(read, 'desk_tickets', dueBetween(null, now))) ?? 0,
		soon: (await countAsCaller(read, 'desk_tickets', dueBetween(now, now + soonMs))) ?? 0,
		overdue: (await list(dueBetween(null, now))) ?? [],
		next: (await list(dueBetween(now, null))) ?? [],
	};
}
