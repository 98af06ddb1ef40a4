import { isOnDuty } from '../domain/lifecycle/duty.ts';
import type { NotificationMethod, RecipientRole } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readDeliveryChannels } from '../store/delivery-channels.ts';
import { readNamedContacts } from '../store/read-named-contacts.ts';
import { readActiveStaff, readUsers, type StaffMember } from '../store/read-staff.ts';
import { isReached } from './alert-methods.ts';
import type { Recipient } from './notify/notice.ts';
import type { Alert } from './ticket-plan.ts';

/** An alert with those whom it is for. */
export interface AddressedAlert {
	readonly alert: Alert;
	readonly recipients: readonly Recipient[];
}

/** Where an alert goes when it reaches nobody of the role it names: better the next above than nobody. */
const deputies: Readonly<Record<RecipientRole, RecipientRole | null>> = {
	assignee: 'team_lead',
	team_lead: 'manager',
	manager: null,
	named_contact: 'manager',
	on_duty: 'team_lead',
	bot: 'team_lead',
};

interface Directory {
	readonly staff: readonly StaffMember[];
	readonly assignees: ReadonlyMap<string, StaffMember>;
	readonly contacts: Awaited<ReturnType<typeof readNamedContacts>>;
	readonly channels: Awaited<ReturnType<typeof readDeliveryChannels>>;
}

/** Finds whom alerts are for, in a handful of statements. `now` (epoch ms) decides who is on duty. */
export async function addressAlerts(
	db: Db,
	alerts: readonly Alert[],
	{ now }: { now: number },
): Promise<AddressedAlert[]> {
	if (alerts.length === 0) return [];
	const users = alerts.flatMap(({ ticket }) => ticket.assignee ?? []);
	const customers = alerts.flatMap(({ ticket, step }) =>
		step.notify.includes('named_contact') ? (ticket.customer ?? []) : [],
	);
	const bots = alerts.flatMap(({ step }) => step.bot ?? []);
	const assignees = await readUsers(db, [...new Set(users)]);
	const directory: Directory = {
		staff: await readActiveStaff(db),
		assignees: new Map(assignees.map((member) => [member.user, member])),
		contacts: await readNamedContacts(db, [...new Set(customers)]),
		channels: await readDeliveryChannels(db, [...new Set(bots)]),
	};
	return alerts.map((alert) => ({ alert, recipients: recipientsOf(alert, directory, now) }));
}

function recipientsOf(alert: Alert, directory: Directory, now: number): Recipient[] {
	const { notify, methods } = alert.step;
	const found = notify.flatMap((role) => {
		const told: Recipient[] = [];
		for (const next of chainFrom(role)) {
			const holders = holdersOf(next, alert, { directory, now }).filter((to) => !isAccused(to, alert));
			told.push(...holders);
			if (holders.some((to) => isReached(to, methods))) break;
		}
		return told;
	});
	return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** Who is complained about has no part in how the complaint goes on (1.4.5). */
function isAccused(to: Recipient, { accused }: Alert): boolean {
	return to.type === 'user' && to.user === accused;
}

/** Upwards; where nobody is above, a team lead is still better than nobody. */
function chainFrom(role: RecipientRole): RecipientRole[] {
	const chain: RecipientRole[] = [];
	for (let next: RecipientRole | null = role; next; next = deputies[next]) chain.push(next);
	return [...chain, 'team_lead'];
}

function holdersOf(
	role: RecipientRole,
	{ ticket, step, timezone }: Alert,
	{ directory, now }: { readonly directory: Directory; readonly now: number },
): Recipient[] {
	const { staff, assignees, contacts, channels } = directory;
	switch (role) {
		case 'assignee': {
			const member = ticket.assignee === null ? undefined : assignees.get(ticket.assignee);
			return member ? [toUser(member)] : [];
		}
		case 'team_lead':
		case 'manager':
			return ofTeam(
				staff.filter((member) => member.role === role),
				ticket.team,
			).map(toUser);
		case 'on_duty':
			return ofTeam(
				staff.filter(({ duty }) => isOnDuty(duty, now, timezone)),
				ticket.team,
			).map(toUser);
		case 'named_contact':
			return contacts
				.filter(({ organization }) => organization === ticket.customer)
				.map(({ id, email, phone, language }) => ({ type: 'contact', contact: id, email, phone, language }));
		case 'bot': {
			const channel = channels.get(step.bot ?? '');
			return channel ? [toChannel(channel.id, channel.type)] : [];
		}
	}
}

/** Those of the team of a ticket; without any those of no team, who are there for all of them; else everybody. */
export function ofTeam<T extends { readonly teams: readonly string[] }>(
	members: readonly T[],
	team: string | null,
): readonly T[] {
	if (team === null) return members;
	const own = members.filter(({ teams }) => teams.includes(team));
	if (own.length > 0) return own;
	const ofAll = members.filter(({ teams }) => teams.length === 0);
	return ofAll.length > 0 ? ofAll : members;
}

function toUser({ user, email, phone, language }: StaffMember): Recipient {
	return { type: 'user', user, email, phone, language };
}

function toChannel(channel: string, method: NotificationMethod): Recipient {
	return { type: 'channel', channel, method, language: 'zh-CN' };
}

function keyOf(recipient: Recipient): string {
	if (recipient.type === 'user') return `user:${recipient.user}`;
	return recipient.type === 'contact' ? `contact:${recipient.contact}` : `channel:${recipient.channel}`;
}
