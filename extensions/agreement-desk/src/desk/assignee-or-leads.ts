import type { Db } from '../store/db.ts';
import { readActiveStaff, readUsers, type StaffMember } from '../store/read-staff.ts';

/** Whose business a ticket is: its assignee's, and where nobody has taken it, that of those who hand it out. */
export async function assigneeOrLeads(db: Db, assignee: string | null): Promise<readonly StaffMember[]> {
	const own = assignee === null ? [] : await readUsers(db, [assignee]);
	if (own.length > 0) return own;
	const staff = await readActiveStaff(db);
	const leads = staff.filter(({ role }) => role === 'team_lead');
	return leads.length > 0 ? leads : staff.filter(({ role }) => role === 'manager');
}
