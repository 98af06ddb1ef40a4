import type { Db } from '../../store/db.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { checkCalendars, type CalendarToDo } from '../check-calendars.ts';
import { openEscalations, type OpenEscalation } from '../open-escalations.ts';
import { countAsCaller, type ReadAsCaller } from '../read-as-caller.ts';
import type { Visible } from '../show-queue.ts';
import { readBreachesToday, type BreachesToday } from './breaches-today.ts';
import { readDeliveryHealth, type DeliveryHealth } from './delivery-health.ts';
import { readPresentAgents, type AgentOnDuty } from './present-agents.ts';
import { readTicketsAtRisk, type TicketsAtRisk } from './tickets-at-risk.ts';
import { readUnanswered, type UnansweredOnChannel } from './unanswered.ts';

/** How the desk stands at one instant. A part is null where the one who asks may not see it. */
export interface Overview {
	/** ISO 8601. */
	readonly now: string;
	readonly tickets: TicketsAtRisk | null;
	readonly breaches: BreachesToday | null;
	readonly unanswered: readonly UnansweredOnChannel[] | null;
	readonly agents: readonly AgentOnDuty[] | null;
	/** Those that wait to be accepted, of the ticket that waits longest first; `count` is that of the tickets. */
	readonly escalations: { readonly count: number; readonly waiting: readonly OpenEscalation[] };
	readonly delivery: DeliveryHealth | null;
	/** For supervisors, who keep the calendars. */
	readonly calendars: readonly CalendarToDo[] | null;
}

export const overviewParts = [
	...(['tickets', 'breaches', 'unanswered', 'agents', 'escalations', 'delivery', 'calendars'] as const),
] as const;
export type OverviewPart = (typeof overviewParts)[number];

export interface OverviewAsking {
	readonly user: string;
	readonly isSupervisor: boolean;
	readonly read: ReadAsCaller;
	readonly visible: Visible;
	/** What is asked for; the rest is answered as if one might not see it. Everything where it is not said. */
	readonly parts?: readonly OverviewPart[];
}

interface OverviewContext {
	/** Epoch ms. */
	readonly now: number;
	readonly box: SecretBox;
	readonly publicUrl: string;
}

const escalationsShown = 10;

/** All that the overview shows, each part with the rights of the one who asks. Reads only. */
export async function readOverview(
	db: Db,
	asking: OverviewAsking,
	context: OverviewContext,
): Promise<Overview> {
	const { read, isSupervisor, parts = overviewParts } = asking;
	const asked = <T>(part: OverviewPart, work: () => Promise<T | null>) =>
		parts.includes(part) ? work() : null;
	const [tickets, breaches, unanswered, agents, escalations, delivery, calendars] = await Promise.all([
		asked('tickets', () => readTicketsAtRisk(read, context)),
		asked('breaches', () => readBreachesToday(db, read, context)),
		asked('unanswered', () => readUnanswered(read)),
		asked('agents', () => readPresentAgents(db, read, context)),
		asked('escalations', () => readEscalations(db, asking)),
		asked('delivery', () => readDeliveryHealth(db, asking, context)),
		asked('calendars', async () => (isSupervisor ? checkCalendars(db, context) : null)),
	]);
	return {
		now: new Date(context.now).toISOString(),
		...{ tickets, breaches, unanswered, agents, delivery, calendars },
		escalations: escalations ?? { count: 0, waiting: [] },
	};
}

async function readEscalations(db: Db, asking: OverviewAsking): Promise<Overview['escalations']> {
	const count = await countAsCaller(asking.read, 'desk_tickets', { unaccepted_since: { _nnull: true } });
	if (!count) return { count: 0, waiting: [] };
	const { escalations } = await openEscalations(db, { ...asking, query: { limit: escalationsShown } });
	return { count, waiting: escalations };
}
