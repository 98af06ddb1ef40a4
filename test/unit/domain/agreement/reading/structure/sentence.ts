import type { Sentence } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/clauses.ts';

/** A sentence by itself, of no clause, but for what is said of it. */
export function sentence(text: string, more: Partial<Sentence> = {}): Sentence {
	return {
		from: 0,
		to: text.length,
		text,
		number: null,
		section: 'own',
		heading: '',
		above: '',
		lead: '',
		before: '',
		columns: '',
		clause: 0,
		...more,
	};
}
