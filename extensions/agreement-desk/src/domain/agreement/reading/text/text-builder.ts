import type { MappedText, Span } from './mapped-text.ts';

/** Puts a mapped text together, piece by piece. */
export class TextBuilder {
	private readonly pieces: string[] = [];
	private from: Int32Array;
	private to: Int32Array;
	/** In UTF-16 units. */
	length = 0;
	/** The last unit written; the empty string before the first. */
	last = '';

	constructor(expectedLength: number) {
		this.from = new Int32Array(expectedLength + 16);
		this.to = new Int32Array(expectedLength + 16);
	}

	/** Each unit of `words` stands for this one part of the source. */
	write(words: string, from: number, to: number): void {
		this.grow(words);
		for (let place = this.length - words.length; place < this.length; place += 1) {
			this.from[place] = from;
			this.to[place] = to;
		}
	}

	/** The units of `words` stand for themselves: the first one for that at `start`, and so on. */
	copy(words: string, start: number): void {
		this.grow(words);
		for (let place = this.length - words.length, from = start; place < this.length; place += 1, from += 1) {
			this.from[place] = from;
			this.to[place] = from + 1;
		}
	}

	/** The units of `words` stand for what they stood for in another text. */
	copyFrom(words: string, start: number, other: MappedText): void {
		this.grow(words);
		const place = this.length - words.length;
		this.from.set(other.from.subarray(start, start + words.length), place);
		this.to.set(other.to.subarray(start, start + words.length), place);
	}

	/** The last unit stands for everything up to here. */
	extend(to: number): void {
		this.to[this.length - 1] = to;
	}

	result(fills: readonly Span[]): MappedText {
		const { length } = this;
		return {
			text: this.pieces.join(''),
			from: this.from.subarray(0, length),
			to: this.to.subarray(0, length),
			fills,
		};
	}

	private grow(words: string): void {
		if (words === '') return;
		this.pieces.push(words);
		this.length += words.length;
		this.last = words.at(-1) ?? '';
		if (this.length <= this.from.length) return;
		this.from = larger(this.from, this.length);
		this.to = larger(this.to, this.length);
	}
}

function larger(numbers: Int32Array, needed: number): Int32Array {
	const more = new Int32Array(Math.max(needed, numbers.length * 2));
	more.set(numbers);
	return more;
}
