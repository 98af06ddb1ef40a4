import type { Candidate } from '../domain/lifecycle/choose-assignee.ts';
import type { Duty } from '../domain/lifecycle/duty.ts';
import { presenceNow } from '../domain/lifecycle/presence.ts';
import type { AgentRole } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readAgents, type KnownAgent } from '../store/read-agents.ts';
import { readLoads } from '../store/read-loads.ts';

/** An agent as the rules see them at one instant. */
export interface Agent extends Candidate {
	readonly role: AgentRole;
	readonly duty: readonly Duty[] | null;
}

/** All agents with what they have in hand. */
export async function loadCandidates(db: Db, { now }: { now: number }): Promise<Agent[]> {
	const rows = await readAgents(db);
	const loads = await readLoads(
		db,
		rows.map(({ user }) => user),
	);
	return rows.map((row) => toAgent(row, loads.get(row.user) ?? 0, now));
}

/** One user as an agent, or null for a user who is none. */
export async function loadAgent(db: Db, user: string, { now }: { now: number }): Promise<Agent | null> {
	const [row] = await readAgents(db, [user]);
	if (!row) return null;
	const loads = await readLoads(db, [user]);
	return toAgent(row, loads.get(user) ?? 0, now);
}

function toAgent(row: KnownAgent, load: number, now: number): Agent {
	return {
		user: row.user,
		role: row.role ?? 'agent',
		duty: row.duty,
		active: row.active,
		teams: row.teams ?? [],
		skills: row.skills ?? [],
		languages: row.languages ?? [],
		trainings: row.trainings ?? [],
		conductVersion: row.conduct_version,
		underInquiry: row.underInquiry,
		capacity: row.capacity,
		presence: presenceNow({ presence: row.presence, presenceAt: row.presence_at }, now),
		load,
		assignedLastAt: row.assigned_last_at,
	};
}
