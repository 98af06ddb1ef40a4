import type { LapseReason } from '../domain/lifecycle/ownership.ts';
import type { Db } from '../store/db.ts';
import { readAgents } from '../store/read-agents.ts';
import { readActiveStaff, readUsers } from '../store/read-staff.ts';
import { readColleagueName } from '../store/read-colleague-name.ts';
import { notificationTable, type TicketRow } from '../store/tables.ts';
import { inAppRow } from './notify/in-app-row.ts';
import type { PlanContext } from './ticket-plan.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import { usualTimezone } from './notify/template-texts.ts';
import { staffTicketFacts } from './notify/ticket-facts.ts';

export interface TicketLost {
	readonly ticket: TicketRow;
	readonly assignee: string;
	/** When they had been given it, epoch ms. */
	readonly assignedAt: number;
	readonly reason: LapseReason;
	/** Who has it now; null: nobody. */
	readonly next: string | null;
	readonly team: string | null;
}

/** Tells the one who lost a ticket, and those who lead the team. */
export async function tellLapse(db: Db, lost: TicketLost, context: PlanContext): Promise<void> {
	const { ticket, assignee, reason, next } = lost;
	const leads = (await leadersOf(db, lost.team)).filter((user) => user !== assignee);
	const about = { timezone: usualTimezone, organization: ticket.customer };
	const facts = {
		...staffTicketFacts(ticket, context),
		'lapse.reason': reason,
		'lapse.assignee': await readColleagueName(db, assignee),
		'lapse.next': next && (await readColleagueName(db, next)),
	};
	const texts = await readTemplateTexts(db, context);
	const readers = await readUsers(db, [assignee, ...leads]);
	const key = `lapsed:${ticket.id}:${lost.assignedAt}`;
	const rows = readers.map((to) => {
		const own = { ...facts, 'lapse.for_assignee': to.user === assignee };
		const say = texts.say('ownership_lapsed', own, about);
		return inAppRow({ key, kind: 'assignment', ticket: ticket.id, say, to }, context);
	});
	await notificationTable.insert(db, rows);
}

/** The team leads of the team; where it has none all of them, and where there are none the managers. */
async function leadersOf(db: Db, team: string | null): Promise<readonly string[]> {
	const staff = await readActiveStaff(db);
	const inRole = (role: string) => staff.filter((member) => member.role === role).map(({ user }) => user);
	const leads = inRole('team_lead');
	if (leads.length === 0) return inRole('manager');
	if (team === null) return leads;
	const own = (await readAgents(db, leads)).filter(({ teams }) => teams?.includes(team));
	return own.length > 0 ? own.map(({ user }) => user) : leads;
}
