import { z } from 'zod';
import { presenceNow } from '../../domain/lifecycle/presence.ts';
import type { Presence } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readLoads } from '../../store/read-loads.ts';
import type { ReadAsCaller } from '../read-as-caller.ts';
import { personSchema, type Person } from './person.ts';

/** Whether an agent is there, and what they have in hand. */
export interface AgentOnDuty {
	readonly user: Person;
	readonly role: string | null;
	/** After ten minutes without a sign of life: away. */
	readonly presence: Presence;
	/** What they said last about being there, ISO 8601; null where they never did. */
	readonly since: string | null;
	readonly open: number;
	/** Null for no limit. */
	readonly capacity: number | null;
}

const agentsSchema = z.array(
	z.object({
		user: personSchema.extend({ status: z.string().nullable() }).nullable(),
		role: z.string().nullable(),
		presence: z.enum(['online', 'busy', 'away', 'offline']).nullable(),
		presence_at: z.string().nullable(),
		capacity: z.number().nullable(),
	}),
);

const fields = [
	...['role', 'presence', 'presence_at', 'capacity'],
	...['user.id', 'user.first_name', 'user.last_name', 'user.status'],
];
const order: readonly Presence[] = ['online', 'busy', 'away', 'offline'];

/** The agents that one may see, those who are there first; null where one may read none. */
export async function readPresentAgents(
	db: Db,
	read: ReadAsCaller,
	{ now }: { now: number },
): Promise<AgentOnDuty[] | null> {
	const rows = await read('desk_agents', { fields, filter: { active: { _eq: true } }, limit: -1 });
	if (rows === null) return null;
	const agents = agentsSchema
		.parse(rows)
		.flatMap(({ user, ...agent }) => (user?.status === 'active' ? [{ ...agent, user }] : []));
	const loads = await readLoads(
		db,
		agents.map(({ user }) => user.id),
	);
	return agents
		.map(({ user: { id, first_name, last_name }, role, presence, presence_at: since, capacity }) => ({
			user: { id, first_name, last_name },
			...{ role, since, capacity, open: loads.get(id) ?? 0 },
			presence: presenceNow({ presence, presenceAt: since === null ? null : Date.parse(since) }, now),
		}))
		.toSorted((a, b) => order.indexOf(a.presence) - order.indexOf(b.presence) || b.open - a.open);
}
