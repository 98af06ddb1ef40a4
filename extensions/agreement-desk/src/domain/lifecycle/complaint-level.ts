import type { ComplaintImpact, ComplaintLevel, Complexity } from '../vocabulary.ts';

/** What the initial assessment finds out (GB/T 19012, 7.5). */
export interface Assessment {
	readonly safety_implication: boolean;
	readonly complexity: Complexity;
	readonly impact: ComplaintImpact;
	/** Whether something has to be, and can be, done at once. */
	readonly immediate_action_needed: boolean;
}

/** The level that the answers of the assessment propose; a person decides. */
export function proposeLevel(assessment: Assessment): ComplaintLevel {
	const { safety_implication, complexity, impact, immediate_action_needed } = assessment;
	if (safety_implication) return 'urgent';
	if (immediate_action_needed) return impact === 'individual' ? 'major' : 'urgent';
	if (impact === 'widespread') return 'major';
	return impact === 'several' && complexity === 'complex' ? 'major' : 'general';
}

/** The same, or null while an answer is missing. */
export function proposedLevel(answers: {
	readonly [K in keyof Assessment]: Assessment[K] | null;
}): ComplaintLevel | null {
	const { safety_implication, complexity, impact, immediate_action_needed } = answers;
	if (safety_implication === null || complexity === null || impact === null) return null;
	if (immediate_action_needed === null) return null;
	return proposeLevel({ safety_implication, complexity, impact, immediate_action_needed });
}

const ranks: Readonly<Record<ComplaintLevel, number>> = { general: 0, major: 1, urgent: 2 };

export function isBelow(level: ComplaintLevel, other: ComplaintLevel): boolean {
	return ranks[level] < ranks[other];
}
