/** Whether somebody is in the team of a ticket, if it has one, and has the skills that its catalogue item asks for. */
export function servesTeam(
	agent: { readonly teams: readonly string[]; readonly skills: readonly string[] },
	ticket: { readonly team: string | null; readonly skills: readonly string[] },
): boolean {
	return (
		(ticket.team === null || agent.teams.some((team) => isSame(team, ticket.team))) &&
		ticket.skills.every((needed) => agent.skills.some((skill) => isSame(skill, needed)))
	);
}

/** Tags are typed by people. */
function isSame(one: string, other: string | null): boolean {
	return canonical(one) === canonical(other ?? '');
}

function canonical(tag: string): string {
	return tag.normalize('NFKC').trim().toLowerCase();
}
