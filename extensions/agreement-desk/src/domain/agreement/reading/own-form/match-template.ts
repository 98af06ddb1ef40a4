import type { TemplatePart } from '../../clauses/template.ts';
import { endOfQuote, openingQuote } from '../../notation/free-text.ts';
import type { ParameterKey } from '../../parameters/index.ts';

/** What stands in a slot of a template. */
export interface SlotText {
	readonly key: ParameterKey;
	readonly text: string;
}

type FlatPart = Exclude<TemplatePart, { type: 'choice' }>;

/** Every way in which a text can be what was written by a template: the texts of its slots. */
export function matchTemplate(parts: readonly TemplatePart[], text: string): (readonly SlotText[])[] {
	return wordings(parts)
		.flatMap((wording) => matchWording(merge(wording), text) ?? [])
		.map((slots) => slots.all);
}

/** The template with each of its choices made in every way. */
function wordings(parts: readonly TemplatePart[]): FlatPart[][] {
	return parts.reduce<FlatPart[][]>(
		(sofar, part) => {
			const ways: readonly (readonly FlatPart[])[] =
				part.type === 'choice' ? part.alternatives.flatMap(wordings) : [[part]];
			return sofar.flatMap((before) => ways.map((way) => [...before, ...way]));
		},
		[[]],
	);
}

/** Texts that follow each other are one. */
function merge(parts: readonly FlatPart[]): FlatPart[] {
	const merged: FlatPart[] = [];
	for (const part of parts) {
		const last = merged.at(-1);
		if (part.type === 'text' && last?.type === 'text')
			merged[merged.length - 1] = { type: 'text', text: last.text + part.text };
		else merged.push(part);
	}
	return merged;
}

function matchWording(
	parts: readonly FlatPart[],
	text: string,
): { readonly all: readonly SlotText[] } | null {
	const slots: SlotText[] = [];
	let place = 0;
	for (const [index, part] of parts.entries()) {
		if (part.type === 'text') {
			if (!text.startsWith(part.text, place)) return null;
			place += part.text.length;
			continue;
		}
		const end = endOfSlot(text, place, parts[index + 1], index + 2 >= parts.length);
		if (end === null) return null;
		slots.push({ key: part.key, text: text.slice(place, end) });
		place = end;
	}
	return place === text.length ? { all: slots } : null;
}

/** A slot goes up to the words after it; the last one up to the words that end the text. */
function endOfSlot(text: string, start: number, next: FlatPart | undefined, isLast: boolean): number | null {
	if (next?.type !== 'text') return text.length;
	if (!isLast) return findOutsideQuotes(text, next.text, start);
	const end = text.length - next.text.length;
	return end >= start && text.endsWith(next.text) ? end : null;
}

/** Where these words first stand outside quotes. */
export function findOutsideQuotes(text: string, words: string, start: number): number | null {
	for (let place = start; place < text.length;) {
		if (text.startsWith(words, place)) return place;
		place = (text[place] === openingQuote ? endOfQuote(text, place) : null) ?? place + 1;
	}
	return null;
}
