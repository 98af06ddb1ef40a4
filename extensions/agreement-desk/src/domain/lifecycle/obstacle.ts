import type { LocalizedText } from '../localized-text.ts';

/** Why something may not be done: the field to look at, the clause that forbids it, and what is missing. */
export interface Obstacle {
	readonly field: string;
	readonly clause: string;
	readonly text: LocalizedText;
}
