import { brokeWithin, continues, isRow, isRule } from './line-starts.ts';
import type { MappedText, Span } from './mapped-text.ts';
import { TextBuilder } from './text-builder.ts';

export interface JoinedText extends MappedText {
	/** Places where a line or a column ended within a sentence. */
	readonly joints: ReadonlySet<number>;
}

/**
 * A folded text in lines that are whole: sentences that were broken are joined, stray spaces beside Chinese
 * characters and doubled punctuation are gone.
 */
export function joinLines(folded: MappedText): JoinedText {
	const joiner = new Joiner(folded);
	let before = '';
	let gap = false;
	for (const line of linesOf(folded.text)) {
		const words = folded.text.slice(line.from, line.to);
		if (words === '') gap = true;
		if (words === '' || isRule(words)) continue;
		const goesOn = continues(words, before, gap);
		joiner.add(line, goesOn ? (brokeWithin(before, words) ? 'nothing' : 'joint') : 'break');
		before = words;
		gap = false;
	}
	return joiner.result();
}

/** Each line without the spaces and quotation marks of mail around it. */
function* linesOf(text: string): Iterable<Span> {
	for (let start = 0; start <= text.length;) {
		const next = text.indexOf('\n', start);
		const end = next < 0 ? text.length : next;
		yield trimmed(text, start, end);
		start = end + 1;
	}
}

function trimmed(text: string, start: number, end: number): Span {
	let from = start;
	let to = end;
	while (from < to && ' \t>'.includes(text[from] ?? '')) from += 1;
	while (to > from && ' \t'.includes(text[to - 1] ?? '')) to -= 1;
	return { from, to };
}

/** Words that need nothing: no spaces but between letters, no punctuation twice. */
const piece =
	/(?:[^ \t\n,:;\u3001\u3002]|,(?!,)|:(?!:)|;(?!;)|\u3001(?!\u3001)|\u3002(?!\u3002)|(?<=[!-~]) (?=[!-~]))+/y;

class Joiner {
	private readonly folded: MappedText;
	private readonly text: TextBuilder;
	private readonly joints = new Set<number>();
	private readonly placeOf: Int32Array;
	private tabIsCell = false;

	constructor(folded: MappedText) {
		this.folded = folded;
		this.text = new TextBuilder(folded.text.length);
		this.placeOf = new Int32Array(folded.text.length + 1).fill(-1);
	}

	/** `nothing` stands between the lines where one ended within a word. */
	add(line: Span, kind: 'break' | 'joint' | 'nothing'): void {
		if (this.text.last !== '' && kind !== 'nothing') this.between(kind, line.from);
		this.tabIsCell = isRow(this.folded.text.slice(line.from, line.to));
		for (let place = this.bullet(line); place < line.to;) place = this.sign(place, line.to);
	}

	result(): JoinedText {
		return { ...this.text.result(this.fills()), joints: this.joints };
	}

	/** A dash before the first word is a bullet; beside Chinese characters it could not be told from a minus later. */
	private bullet({ from }: Span): number {
		if (!/^[-+][ \t]/.test(this.folded.text.slice(from, from + 2))) return from;
		this.write('\u2022', from);
		return from + 2;
	}

	private sign(place: number, end: number): number {
		const sign = this.folded.text[place] ?? '';
		if (sign === ' ' || sign === '\t') return this.spaces(place, end);
		if (this.text.last === sign && doubled.includes(sign)) {
			this.text.extend(this.folded.to[place] ?? 0);
			return place + 1;
		}
		piece.lastIndex = place;
		const words = (piece.exec(this.folded.text)?.[0] ?? sign).slice(0, end - place);
		for (let unit = 0; unit < words.length; unit += 1) this.placeOf[place + unit] = this.text.length + unit;
		this.text.copyFrom(words, place, this.folded);
		return place + words.length;
	}

	private spaces(place: number, end: number): number {
		let after = place;
		let wide = false;
		while (after < end && ' \t'.includes(this.folded.text[after] ?? '')) {
			if (this.folded.text[after] === '\t') wide = true;
			after += 1;
		}
		if (wide && this.tabIsCell) this.write('|', after);
		else this.between(wide || after - place >= 3 ? 'joint' : 'space', after);
		return after;
	}

	/** What stands between two signs: a line end, or a space unless a Chinese character is beside it. */
	private between(kind: 'break' | 'joint' | 'space', next: number): void {
		if (kind === 'break') this.write('\n', next);
		else if (!isWide(this.text.last) && !isWide(this.folded.text[next] ?? '')) this.write(' ', next);
		if (kind === 'joint') this.joints.add(this.text.length);
	}

	/** A sign of ours, which stands for nothing in the source. */
	private write(sign: string, place: number): void {
		const from = this.folded.from[place] ?? 0;
		this.text.write(sign, from, from);
	}

	private fills(): Span[] {
		const after = this.nextPlaces();
		return this.folded.fills.map(({ from, to }) => ({
			from: after[from] ?? 0,
			to: after[to] ?? this.text.length,
		}));
	}

	/** Where each place of the folded text has gone, or the one after it if it is no more. */
	private nextPlaces(): Int32Array {
		const places = this.placeOf;
		let next = this.text.length;
		for (let place = places.length - 1; place >= 0; place -= 1) {
			const here = places[place] ?? -1;
			if (here >= 0) next = here;
			else places[place] = next;
		}
		return places;
	}
}

/** Signs that are often typed twice. */
const doubled = ',:;\u3001\u3002';

/** Chinese characters and their punctuation, beside which a space means nothing. */
function isWide(sign: string): boolean {
	const code = sign.charCodeAt(0);
	return (
		(code >= 0x2e80 && code <= 0x9fff) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xd800 && code <= 0xdfff)
	);
}
