import type { Commitment } from './commitment.ts';
import type { LadderStep } from './escalation-ladder.ts';

/** What of a commitment decides which steps are about it. */
type Concerned = Pick<Commitment, 'clause' | 'key' | 'slot' | 'metric' | 'ladder'>;

/**
 * The steps that a timer of this commitment climbs: those of its own ladder, else of the agreement, as far as they are
 * about it. Where some of them override the others, they are all.
 */
export function ladderOf(
	commitment: Concerned,
	{ ladder, urgent }: { readonly ladder: readonly LadderStep[]; readonly urgent: boolean },
): readonly LadderStep[] {
	const steps = (commitment.ladder ?? ladder).filter((step) => isAbout(step, commitment, urgent));
	const overriding = steps.filter(({ overrides }) => overrides);
	return overriding.length > 0 ? overriding : steps;
}

function isAbout(
	{ applies_to = 'all', clauses, metrics }: LadderStep,
	{ clause, key, slot, metric }: Concerned,
	urgent: boolean,
): boolean {
	if (applies_to !== 'all' && (applies_to === 'urgent') !== urgent) return false;
	if (metrics && !metrics.includes(metric)) return false;
	return (
		!clauses ||
		clauses.some((name) => name === key || name === slot || name === clause || clause.startsWith(`${name}.`))
	);
}
