import { generalShortfalls, type Shortfall } from '../domain/conduct/readiness.ts';
import { readinessTermsOf } from '../domain/conduct/readiness-terms.ts';
import { localDateOf } from '../domain/calendar/local-date.ts';
import type { Presence } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readAgreementsInForce } from '../store/find-agreement-in-force.ts';
import { readConductVersion } from '../store/read-conduct-version.ts';
import type { Agent } from './candidates.ts';
import { governingAgreement } from './governing-agreement.ts';

export interface DescribedAgent {
	readonly user: string;
	readonly role: string;
	readonly teams: readonly string[];
	readonly skills: readonly string[];
	readonly languages: readonly string[];
	/** After ten minutes without a sign of life: away. */
	readonly presence: Presence;
	readonly load: { readonly open: number; readonly capacity: number | null };
	readonly conduct: { readonly published: number | null; readonly acknowledged: number | null };
	readonly readiness: {
		/** Whether nothing is missing under any agreement in force; a ticket may still be in another language. */
		readonly ready: boolean;
		readonly missing: readonly Missing[];
	};
}

interface Missing extends Shortfall {
	/** The agreements that ask for it, by code. */
	readonly agreements: readonly string[];
}

/** What an agent has to know of themselves: whether they may work, what is missing (8.3), and what they have in hand. */
export async function describeAgent(db: Db, agent: Agent, context: { now: number }): Promise<DescribedAgent> {
	const published = await readConductVersion(db);
	const missing = await missingUnderAll(db, { agent, published }, context);
	return {
		user: agent.user,
		role: agent.role,
		teams: agent.teams,
		skills: agent.skills,
		languages: agent.languages,
		presence: agent.presence,
		load: { open: agent.load, capacity: agent.capacity },
		conduct: { published, acknowledged: agent.conductVersion },
		readiness: { ready: missing.length === 0, missing },
	};
}

/** Each agreement asks for courses of its own, by its own calendar. */
async function missingUnderAll(
	db: Db,
	{ agent, published }: { agent: Agent; published: number | null },
	{ now }: { now: number },
): Promise<Missing[]> {
	const found = new Map<string, { shortfall: Shortfall; agreements: string[] }>();
	for (const row of await readAgreementsInForce(db, now)) {
		const { code, parameters, calendar } = await governingAgreement(db, row);
		const today = localDateOf(calendar.business, now);
		for (const shortfall of generalShortfalls(agent, readinessTermsOf(parameters, published), today)) {
			const known = found.get(shortfall.text['en-US']);
			if (known) known.agreements.push(code);
			else found.set(shortfall.text['en-US'], { shortfall, agreements: [code] });
		}
	}
	return [...found.values()].map(({ shortfall, agreements }) => ({ ...shortfall, agreements }));
}
