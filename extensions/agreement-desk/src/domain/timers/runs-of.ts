import type { Conditions } from '../agreement/commitment.ts';
import type { FactSpan, Span } from './timeline.ts';

/** Whatever the request is, or becomes. */
const always: readonly Span[] = [{ from: -Infinity, to: Infinity }];
const never: readonly Span[] = [];

/** The spans of time (epoch ms) in which a ticket meets the conditions of a commitment, in order and apart. */
export function runsOf(conditions: Conditions, facts: readonly FactSpan[]): readonly Span[] {
	const first = facts[0];
	if (facts.length === 1 && first) return meets(conditions, first) ? always : never;
	const runs: Span[] = [];
	let since: number | null = null;
	// What was put right in the same instant never held.
	const lasting = facts.filter(({ from }, place) => facts[place + 1]?.from !== from);
	for (const [place, span] of lasting.entries()) {
		const fits = meets(conditions, span);
		if (fits && since === null) since = place === 0 ? -Infinity : span.from;
		if (fits || since === null) continue;
		runs.push({ from: since, to: span.from });
		since = null;
	}
	return since === null ? runs : [...runs, { from: since, to: Infinity }];
}

function meets(conditions: Conditions, span: FactSpan): boolean {
	const { channelTypes, ticketTypes, complexity, urgent, plans, languages, complaintLevels } = conditions;
	return (
		(channelTypes === null || (span.channelType !== null && channelTypes.includes(span.channelType))) &&
		(ticketTypes === null || ticketTypes.includes(span.ticketType)) &&
		(complaintLevels === null || complaintLevels.includes(span.complaintLevel)) &&
		(complexity === null || complexity === span.complexity) &&
		(urgent === null || urgent === span.urgent) &&
		(plans === null || (span.plan !== null && plans.includes(span.plan))) &&
		(languages === null || (span.language !== null && languages.includes(span.language)))
	);
}
