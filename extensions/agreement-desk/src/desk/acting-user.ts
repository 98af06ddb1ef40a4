import { agentPolicyId, supervisorPolicyId } from '../../../../schema/policies.ts';
import type { Db } from '../store/db.ts';
import { policiesHeld } from '../store/find-people-with-policy.ts';
import { readAgent } from '../store/read-agent.ts';
import type { AgentRow } from '../store/tables.ts';

/** Who makes a request, as Directus has found out. */
export interface Caller {
	/** Null for a request without a login, and for Directus itself or an extension. */
	readonly user: string | null;
	/** An administrator; Directus itself or an extension too. */
	readonly admin: boolean;
	readonly roles: readonly string[];
}

/** Who makes a request, as far as the rules of the desk care. */
export interface ActingUser {
	readonly user: string | null;
	readonly isSupervisor: boolean;
	/** Whether they are among the provider's staff, whose word is not that of the customer: by their record or their policy. */
	readonly isStaff: boolean;
	/** Their record as an agent; null for those who have none, such as external apps. */
	readonly agent: AgentRow | null;
}

/** Team leads and managers decide what supervisors decide, and so does whoever holds the policy or is an administrator. */
export async function readActingUser(db: Db, { user, admin, roles }: Caller): Promise<ActingUser> {
	const agent = user === null ? null : await readAgent(db, user);
	const leads = agent?.active === true && (agent.role === 'team_lead' || agent.role === 'manager');
	const among = [agentPolicyId, supervisorPolicyId];
	const held = user === null || admin ? new Set<string>() : await policiesHeld(db, { user, roles, among });
	return {
		user,
		agent,
		isSupervisor: admin || leads || held.has(supervisorPolicyId),
		isStaff: agent !== null || held.size > 0,
	};
}
