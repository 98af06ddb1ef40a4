import type { LadderStep } from './escalation-ladder.ts';

/** What makes a step another one: when it fires, and for what. */
type Identity = Pick<
	LadderStep,
	'trigger' | 'at_percent' | 'minutes' | 'applies_to' | 'clauses' | 'metrics' | 'hours' | 'level'
>;

/**
 * The name of a step within its ladder, under which it is recorded that it fired. A step of the first releases is
 * called by its percent, as it always was, so that an upgrade tells nothing twice. Short enough for the key of a
 * notification.
 */
export function stepKey({ trigger = 'percent', at_percent, minutes, level, ...rest }: Identity): string {
	const base = trigger === 'percent' ? `${at_percent}` : trigger;
	const { applies_to, hours, clauses = [], metrics = [] } = rest;
	const only = [...clauses, '', ...metrics].join(' ');
	return [
		base,
		minutes,
		// Several levels may follow each other at the same distance.
		trigger === 'unaccepted' ? `to${level}` : undefined,
		applies_to,
		hours,
		clauses.length + metrics.length > 0 ? shortHash(only) : undefined,
	]
		.filter((part) => part !== undefined)
		.join('-');
}

/** FNV-1a in 32 bits: tells twenty steps of a ladder apart, and vouches for nothing. */
function shortHash(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash.toString(36);
}
