import type { NotificationMethod, RecipientRole } from '../vocabulary.ts';
import type { LadderStep } from './escalation-ladder.ts';

/** A bot is told by its channel, whatever the methods of a step are. */
type ReachedByMethod = Exclude<RecipientRole, 'bot'>;

/** What reaches users. */
export const methodsOfStaff: readonly NotificationMethod[] = ['in_app', 'email', 'sms'];
const ofCustomers: readonly NotificationMethod[] = ['email', 'sms'];

const methodsOf: Readonly<Record<ReachedByMethod, readonly NotificationMethod[]>> = {
	assignee: methodsOfStaff,
	team_lead: methodsOfStaff,
	manager: methodsOfStaff,
	on_duty: methodsOfStaff,
	named_contact: ofCustomers,
};

/** Somebody whom a step would tell, though none of its methods goes to people like them. */
export interface OutOfReach {
	readonly role: ReachedByMethod;
	/** What would reach them. */
	readonly by: readonly NotificationMethod[];
}

/** The first of those whom a step names in vain; null where each can be told. */
export function outOfReach({ notify, methods }: Pick<LadderStep, 'notify' | 'methods'>): OutOfReach | null {
	for (const role of notify) {
		if (role === 'bot') continue;
		const by = methodsOf[role];
		if (!by.some((method) => methods.includes(method))) return { role, by };
	}
	return null;
}
