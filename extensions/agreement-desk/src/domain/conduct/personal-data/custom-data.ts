import type { MappedText } from '../../agreement/reading/text/mapped-text.ts';
import type { Severity } from '../lexicon/lexicon-entry.ts';
import { matchWording } from '../lexicon/match-wording.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import { wordingsOf, type Wording } from '../lexicon/pattern.ts';
import { wordView } from '../text/word-view.ts';
import type { Detection } from './candidate.ts';
import { maskDocument } from './mask.ts';

/** Data of a form that only this provider has, such as its own member numbers: `VIP-######`. */
export interface CustomData {
	readonly name: string;
	/** In the notation of lexicon patterns. */
	readonly pattern: string;
	readonly severity?: Severity | null;
}

export type CustomDataIndex = PhraseIndex<{ readonly data: CustomData; readonly wording: Wording }>;

export function compileCustomData(list: readonly CustomData[]): CustomDataIndex {
	const index: CustomDataIndex = new PhraseIndex();
	for (const data of list) {
		for (const wording of wordingsOf(data.pattern, true)) {
			const [first] = wording.segments;
			index.add(first.text.slice(0, first.fixed), { data, wording });
		}
	}
	return index;
}

/** The places are already those of the source. */
export function findCustomData(shown: MappedText, index: CustomDataIndex): Detection[] {
	const found: Detection[] = [];
	if (index.isEmpty) return found;
	const view = wordView(shown);
	for (let place = 0; place < view.text.length; place += 1) {
		index.at(view.text, place, ({ data, wording }) => {
			const parts = matchWording(view, place, wording);
			const [first, last] = [parts?.[0], parts?.at(-1)];
			if (first === undefined || last === undefined) return;
			const value = view.text.slice(first.from, last.to).replace(/ /g, '').toUpperCase();
			found.push({
				kind: 'custom_data',
				value,
				masked: maskDocument(value),
				span: { from: view.from[first.from] ?? 0, to: view.to[last.to - 1] ?? 0 },
				severity: data.severity ?? 'warn',
				name: data.name,
			});
		});
	}
	return found;
}
