import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { agentTable, type AgentRow } from './tables.ts';

/** Writes what the engine keeps about a user as an agent. */
export async function updateAgent(db: Db, user: string, patch: Partial<AgentRow>): Promise<void> {
	await db(agentTable.name).where({ user }).update(agentTable.encode(db, patch));
}

/** Remembers who was given a ticket at this instant (epoch ms): turns go by it. */
export async function markAssigned(db: Db, users: readonly string[], at: number): Promise<void> {
	if (users.length === 0) return;
	await db(agentTable.name)
		.whereIn('user', users)
		.update(agentTable.encode(db, { assigned_last_at: at }));
}

/** Notes that somebody who is there was heard of (epoch ms); nothing where that was noted since `unlessSince`. */
export async function markHeardOf(
	db: Db,
	user: string,
	{ now, unlessSince }: { now: number; unlessSince: number },
): Promise<void> {
	await db(agentTable.name)
		.where({ user })
		.whereIn('presence', ['online', 'busy'])
		.where('presence_at', '<', encodeInstant(unlessSince, vendorOf(db)))
		.update(agentTable.encode(db, { presence_at: now }));
}
