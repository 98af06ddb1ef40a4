import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readAgents } from '../store/read-agents.ts';
import { invalid } from './refusal.ts';

/**
 * A team in which nobody works would keep a ticket for ever.
 *
 * @throws Refusal naming the teams that there are.
 */
export async function requireTeam(
	db: Db,
	team: string,
	{ place, clause }: { place: string; clause: string },
): Promise<void> {
	const agents = await readAgents(db);
	const teams = new Set(agents.filter(({ active }) => active).flatMap(({ teams: own }) => own ?? []));
	if (teams.has(team)) return;
	const known = [...teams].sort();
	throw invalid(
		place,
		clause,
		text(
			`没有在岗人员属于班组“${team}”；现有班组：${known.join('、') || '无'}`,
			`nobody on duty is in the team "${team}"; the teams are: ${known.join(', ') || 'none'}`,
		),
	);
}
