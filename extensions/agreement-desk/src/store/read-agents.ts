import type { Db } from './db.ts';
import { usersUnderInquiry } from './incidents.ts';
import { agentTable, type AgentRow } from './tables.ts';

/** An agent, who is on duty only while their user may log in. */
export interface KnownAgent extends AgentRow {
	readonly user: string;
	readonly active: boolean;
	/** Whether a serious incident of conduct about them is open (2.3). */
	readonly underInquiry: boolean;
}

/** What is on record about these users as agents; users who are none are left out. All agents without `users`. */
export async function readAgents(db: Db, users?: readonly string[]): Promise<KnownAgent[]> {
	if (users?.length === 0) return [];
	const query = db(`${agentTable.name} as a`)
		.join('directus_users as u', 'u.id', 'a.user')
		.select('a.*', { join_status: 'u.status' })
		.orderBy('a.user');
	const rows: { join_status: string }[] = await (users ? query.whereIn('a.user', [...users]) : query);
	const underInquiry = await usersUnderInquiry(db);
	return rows.flatMap(({ join_status, ...row }) => {
		const [agent] = agentTable.decode(db, [row]);
		const user = agent?.user;
		if (!agent || !user) return [];
		const active = agent.active && join_status === 'active';
		return [{ ...agent, user, active, underInquiry: underInquiry.has(user) }];
	});
}

/**
 * Holds all agents until the transaction ends, so that two tickets are not given out at once by what was true of
 * neither. Whoever holds tickets too takes those first.
 */
export async function lockAgents(db: Db): Promise<void> {
	await db(agentTable.name).select('id').orderBy('id').forUpdate();
}
