import type { KeptFinding } from '../domain/conduct/kept-finding.ts';
import type { Db } from './db.ts';

export const incidentTable = 'desk_engine_incidents';

export type IncidentSource = 'lint' | 'complaint' | 'customer' | 'access';
export type IncidentSeverity = 'minor' | 'serious';
export type IncidentDecision = 'confirmed' | 'unfounded';

/** One time that a reply was refused, or let out by a supervisor. */
export interface IncidentAttempt {
	/** ISO 8601. */
	readonly at: string;
	readonly ticket: string | null;
	readonly message: string | null;
	readonly findings: readonly KeptFinding[];
}

/** What an incident is about; personal data in it is masked. */
export interface IncidentFacts {
	readonly text: string | null;
	readonly attempts: readonly IncidentAttempt[];
}

/** A case of conduct (2.3) that a supervisor looks into. Instants are epoch ms. */
export interface Incident {
	readonly id: string;
	/** Of an incident that is still gathering attempts; unique, so that two nodes open one. */
	readonly open_key: string | null;
	readonly source: IncidentSource;
	readonly clause: string;
	readonly severity: IncidentSeverity;
	readonly ticket: string | null;
	/** The user whose conduct it is about. */
	readonly agent: string | null;
	readonly facts: IncidentFacts;
	/** What the agent said to it. */
	readonly hearing: string | null;
	readonly heard_at: number | null;
	readonly decision: IncidentDecision | null;
	readonly reason: string | null;
	readonly decided_by: string | null;
	readonly decided_at: number | null;
	readonly action: string | null;
	/** The message in which the customer was told that we are sorry. */
	readonly apology_message: string | null;
	/** Null for those that the reply check opened. */
	readonly opened_by: string | null;
	readonly opened_at: number;
	/** By when it is to be decided. */
	readonly due_at: number;
	readonly closed_at: number | null;
}

/** The columns that hold an instant. */
export type IncidentInstant = 'heard_at' | 'decided_at' | 'opened_at' | 'due_at' | 'closed_at';

/** Drivers return large numbers as text, and JSON as they please. */
interface StoredIncident extends Omit<Incident, 'facts' | IncidentInstant> {
	readonly facts: string;
	readonly heard_at: string | number | null;
	readonly decided_at: string | number | null;
	readonly opened_at: string | number;
	readonly due_at: string | number;
	readonly closed_at: string | number | null;
}

export async function insertIncident(db: Db, incident: Incident): Promise<void> {
	await db(incidentTable).insert({ ...incident, facts: JSON.stringify(incident.facts) });
}

export async function updateIncident(db: Db, id: string, patch: Partial<Incident>): Promise<void> {
	const { facts, ...rest } = patch;
	const row = { ...rest, ...(facts ? { facts: JSON.stringify(facts) } : {}) };
	await db(incidentTable).where({ id }).update(row);
}

/** Reads an incident for change and holds it until the transaction ends. */
export async function lockIncident(
	db: Db,
	key: { id: string } | { open_key: string },
): Promise<Incident | null> {
	const row: StoredIncident | undefined = await db(incidentTable).where(key).forUpdate().first();
	return row ? toIncident(row) : null;
}

/** The latest first; none about the reader. */
export async function readIncidents(
	db: Db,
	{ reader, state, ticket, agent, limit, offset }: IncidentQuery,
): Promise<Incident[]> {
	const rows: StoredIncident[] = await db(incidentTable)
		.where((one) => {
			if (state === 'open') void one.whereNull('closed_at');
			if (state === 'closed') void one.whereNotNull('closed_at');
			if (ticket !== undefined) void one.where({ ticket });
			if (agent !== undefined) void one.where({ agent });
			void one.where((about) => about.whereNull('agent').orWhereNot('agent', reader));
		})
		.orderBy([
			{ column: 'opened_at', order: 'desc' },
			{ column: 'id', order: 'desc' },
		])
		.limit(limit)
		.offset(offset);
	return rows.map(toIncident);
}

export interface IncidentQuery {
	/** The user who asks. */
	readonly reader: string;
	readonly state: 'open' | 'closed' | 'all';
	readonly ticket?: string | undefined;
	readonly agent?: string | undefined;
	readonly limit: number;
	readonly offset: number;
}

/** The users about whom a serious incident is not closed yet: they work no tickets until it is (2.3). */
export async function usersUnderInquiry(db: Db): Promise<ReadonlySet<string>> {
	const rows: { agent: string }[] = await db(incidentTable)
		.distinct('agent')
		.where({ severity: 'serious' })
		.whereNull('closed_at')
		.whereNotNull('agent');
	return new Set(rows.map(({ agent }) => agent));
}

function toIncident(row: StoredIncident): Incident {
	const numberOf = (value: string | number | null) => (value === null ? null : Number(value));
	return {
		...row,
		facts: JSON.parse(row.facts) as IncidentFacts,
		heard_at: numberOf(row.heard_at),
		decided_at: numberOf(row.decided_at),
		opened_at: Number(row.opened_at),
		due_at: Number(row.due_at),
		closed_at: numberOf(row.closed_at),
	};
}
