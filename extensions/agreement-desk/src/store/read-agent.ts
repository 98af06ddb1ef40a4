import type { Db } from './db.ts';
import { agentTable, type AgentRow } from './tables.ts';

/** What is on record about a user as an agent; null for a user who is none. */
export async function readAgent(db: Db, user: string): Promise<AgentRow | null> {
	const rows: object[] = await db(agentTable.name).where({ user }).limit(1);
	return agentTable.decode(db, rows)[0] ?? null;
}
