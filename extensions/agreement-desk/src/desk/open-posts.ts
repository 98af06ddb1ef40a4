import { canHandle, type ReadinessTerms, type Shortfall } from '../domain/conduct/readiness.ts';
import { readinessTermsOf } from '../domain/conduct/readiness-terms.ts';
import { localDateOf } from '../domain/calendar/local-date.ts';
import type { Vacancy } from '../domain/lifecycle/choose-assignee.ts';
import { isOver } from '../domain/lifecycle/complaint-stages.ts';
import { servesTeam } from '../domain/lifecycle/serves-ticket.ts';
import { readComplaintsOf } from '../store/complaints.ts';
import type { Db } from '../store/db.ts';
import { readCatalogItems } from '../store/read-catalog-items.ts';
import { readConductVersion } from '../store/read-conduct-version.ts';
import type { CatalogItemRow, TicketRow } from '../store/tables.ts';
import type { Agent } from './candidates.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import { loadAgreements } from './load-ticket-states.ts';

/** A ticket with all that decides who may work it. */
export interface OpenPost {
	readonly ticket: TicketRow;
	readonly agreement: GoverningAgreement;
	readonly vacancy: Vacancy;
	readonly terms: ReadinessTerms;
	/** YYYY-MM-DD in the zone of the agreement. */
	readonly today: string;
}

/** What these tickets ask of whoever works them, in the order given. */
export async function loadPosts(
	db: Db,
	tickets: readonly TicketRow[],
	{ now }: { now: number },
): Promise<OpenPost[]> {
	if (tickets.length === 0) return [];
	const agreements = await loadAgreements(db, tickets);
	const items = await readCatalogItems(db, [
		...new Set(tickets.flatMap(({ catalog_item }) => catalog_item ?? [])),
	]);
	const byId = new Map(items.map((item) => [item.id, item]));
	const conductVersion = await readConductVersion(db);
	const accused = await readAccused(db, tickets);
	return tickets.flatMap((ticket) => {
		const agreement = agreements.get(ticket.agreement ?? '');
		if (!agreement) return [];
		return [
			{
				ticket,
				agreement,
				vacancy: vacancyOf(ticket, byId.get(ticket.catalog_item ?? ''), accused.get(ticket.id)),
				terms: readinessTermsOf(agreement.parameters, conductVersion),
				today: localDateOf(agreement.calendar.business, now),
			},
		];
	});
}

/** 1.4.5: whom a complaint that is not over is about, and who looks into it, do not work on it. */
async function readAccused(db: Db, tickets: readonly TicketRow[]): Promise<ReadonlyMap<string, string[]>> {
	const ids = tickets.flatMap(({ id, type }) => (type === 'complaint' ? [id] : []));
	const complaints = await readComplaintsOf(db, ids);
	return new Map(
		[...complaints].map(([ticket, { stage, respondent, investigator }]) => [
			ticket,
			isOver(stage ?? 'received') ? [] : [respondent, investigator].filter((user) => user !== null),
		]),
	);
}

function vacancyOf(
	ticket: TicketRow,
	item: CatalogItemRow | undefined,
	accused: readonly string[] = [],
): Vacancy {
	return {
		language: ticket.language,
		accused,
		team: ticket.team ?? item?.team ?? null,
		skills: item?.skills ?? [],
		declined: [],
	};
}

/** Why an agent may not work the ticket, or null. */
export function shortfallFor(agent: Agent, { vacancy, terms, today }: OpenPost): Shortfall | null {
	return canHandle(agent, vacancy, terms, today);
}

/** Whether the ticket is for this agent to take: in their team, within their skills, and nothing forbids it. */
export function isTakeable(agent: Agent, post: OpenPost): boolean {
	return servesTeam(agent, post.vacancy) && shortfallFor(agent, post) === null;
}
