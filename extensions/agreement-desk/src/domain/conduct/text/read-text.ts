import type { MappedText, Span } from '../../agreement/reading/text/mapped-text.ts';
import { TextBuilder } from '../../agreement/reading/text/text-builder.ts';
import { foldSign } from './fold-sign.ts';
import { entityAt, MarkupReader } from './markup.ts';

/** A reply as its reader sees it, and what its markup holds: attributes, comments, scripts. Both know their source. */
export interface ReadableText {
	readonly shown: MappedText;
	readonly hidden: MappedText;
}

/** Reads HTML and plain text alike: what looks like a tag is taken for one, and what it holds is looked at as well. */
export function readText(source: string): ReadableText {
	const shown = new TextBuilder(source.length);
	const hidden = new TextBuilder(source.includes('<') ? source.length : 0);
	const markup = new MarkupReader(source);
	let place = 0;
	while (place < source.length) {
		const found = source[place] === '<' ? markup.at(place) : null;
		if (found === null) {
			place = writeSign(shown, source, { from: place, to: source.length });
			continue;
		}
		shown.write(found.shown, place, found.end);
		hide(hidden, source, place + 1, found.end - 1);
		place = found.end;
	}
	return { shown: shown.result([]), hidden: hidden.result([]) };
}

function hide(hidden: TextBuilder, source: string, from: number, to: number): void {
	for (let place = from; place < to;) place = writeSign(hidden, source, { from: place, to });
	hidden.write('\n', from, to);
}

/** @returns the place after what was written */
function writeSign(builder: TextBuilder, source: string, { from: place, to }: Span): number {
	const plain = endOfPlain(source, place, to);
	if (plain > place) {
		builder.copy(source.slice(place, plain), place);
		return plain;
	}
	if (source[place] === '&') {
		const entity = entityAt(source, place);
		if (entity !== null) {
			builder.write([...entity.text].map(foldSign).join(''), place, entity.end);
			return entity.end;
		}
	}
	const character = String.fromCodePoint(source.codePointAt(place) ?? 0);
	const end = place + character.length;
	const isHalfOfBreak = character === '\r' && source[end] !== '\n';
	builder.write(isHalfOfBreak ? '\n' : foldSign(character), place, end);
	return end;
}

/** Where the characters end that stand for themselves: printed ASCII and the common ideographs. */
function endOfPlain(source: string, start: number, end: number): number {
	let place = start;
	while (place < end) {
		const code = source.charCodeAt(place);
		const isPlain =
			code >= 0x4e00 ? code <= 0x9fff : code >= 0x20 && code < 0x7f && code !== 0x26 && code !== 0x3c;
		if (!isPlain) break;
		place += 1;
	}
	return place;
}
