import type { LocalizedText } from '../localized-text.ts';

/** What is not about one clause alone is about the agreement as a whole. */
export const wholeAgreement = '1.1';

/** A request that makes no sense: the text follows the place, such as `events[3].at`, and the clause. */
export class SimulationProblem extends Error {
	readonly place: string;
	readonly clause: string | null;
	readonly text: LocalizedText;

	constructor(place: string, clause: string | null, text: LocalizedText) {
		super(`${place}: ${text['en-US']}`);
		this.name = 'SimulationProblem';
		this.place = place;
		this.clause = clause;
		this.text = text;
	}
}
