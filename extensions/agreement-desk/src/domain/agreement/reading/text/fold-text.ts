import { openBox, rememberingFold, traditionalSigns } from './fold-character.ts';
import type { MappedText, Span } from './mapped-text.ts';
import { commentAt, entityAt, escapeAt, hiddenAt, linkAt, tagAt, type Markup } from './markup.ts';
import { TextBuilder } from './text-builder.ts';

/**
 * The source without markup and without the many ways in which one sign can be typed: half width, simplified,
 * one kind of quote, dash, bullet and line end. The brackets of blanks are noted and left out.
 */
export function foldText(source: string): MappedText {
	const folder = new Folder(source);
	folder.run(0, source.length);
	return folder.result();
}

/** Signs that stand for themselves and are no part of any markup, a bounded number at a time. */
const ordinary = new RegExp(
	String.raw`[[A-Za-z\d\n ,.;:\(\)%\/@"'?\u3001\u3002\u4e00-\u9fff]--[${traditionalSigns}]]{1,500}`,
	'vy',
);

const longestIndent = 12;
const mostUnclosed = 20;

/** The state of one pass over a source: what has been written, and which brackets are open. */
class Folder {
	private readonly source: string;
	private readonly fold = rememberingFold();
	private readonly text: TextBuilder;
	private readonly fills: Span[] = [];
	private readonly open: number[] = [];
	private mayComment = true;
	private unclosed = 0;

	constructor(source: string) {
		this.source = source;
		this.text = new TextBuilder(source.length);
	}

	run(start: number, end: number): void {
		for (let place = start; place < end;) place = this.plain(place, end) ?? this.step(place);
	}

	result(): MappedText {
		return this.text.result(this.fills);
	}

	/** Most of a text is as it should be. */
	private plain(place: number, end: number): number | null {
		ordinary.lastIndex = place;
		const words = ordinary.exec(this.source)?.[0].slice(0, end - place);
		if (!words) return null;
		this.text.copy(words, place);
		return place + words.length;
	}

	private step(place: number): number {
		const { text, end } = this.markupAt(place) ?? this.signAt(place);
		if (text === '[' || text === '!') {
			const linkEnd = this.link(place) ?? this.task(place);
			if (linkEnd !== null) return linkEnd;
		}
		if (text === '[' || text === ']') return this.bracket(text, end);
		if (text === '_' || text === '*' || text === '`') return this.emphasis(text, place, end);
		if (text === '~' && this.source[place] === '~' && this.source[end] === '~') return end + 1;
		return this.write(text, place, end);
	}

	private signAt(place: number): Markup {
		const character = String.fromCodePoint(this.source.codePointAt(place) ?? 0);
		const text = character === '\r' ? this.lineEnd(place) : this.fold(character);
		return { text, end: place + character.length };
	}

	private markupAt(place: number): Markup | null {
		const character = this.source[place];
		if (character === '<') return this.commentAt(place) ?? this.hiddenAt(place) ?? tagAt(this.source, place);
		if (character !== '&' && character !== '\\') return null;
		const markup = character === '&' ? entityAt(this.source, place) : escapeAt(this.source, place);
		return markup && { text: [...markup.text].map(this.fold).join(''), end: markup.end };
	}

	/** Once the end of a comment has been looked for in vain there is no other. */
	private commentAt(place: number): Markup | null {
		if (!this.mayComment || !this.source.startsWith('<!--', place)) return null;
		const comment = commentAt(this.source, place);
		this.mayComment = comment !== null;
		return comment;
	}

	/** Each that is never closed costs a look ahead, so there are not many looks. */
	private hiddenAt(place: number): Markup | null {
		if (this.unclosed > mostUnclosed || !/^<(?:scr|sty|tem)/i.test(this.source.slice(place, place + 4)))
			return null;
		const found = hiddenAt(this.source, place);
		if (!found) this.unclosed += 1;
		return found;
	}

	private lineEnd(place: number): string {
		return this.source[place + 1] === '\n' ? '' : '\n';
	}

	/** The text of a link and its address, one after the other. */
	private link(place: number): number | null {
		const link = linkAt(this.source, place);
		if (link === null) return null;
		this.run(link.textFrom, link.textTo);
		this.write(' ', link.textTo, link.textTo + 1);
		this.run(link.textTo + 2, link.urlTo);
		return this.write(' ', link.end - 1, link.end);
	}

	/** The box of a task list. */
	private task(place: number): number | null {
		if (!/(?:^|\n)[ \t]*[-*+] $/.test(this.source.slice(Math.max(0, place - longestIndent), place)))
			return null;
		const [box, mark] = /^\[([ xX])\] /.exec(this.source.slice(place, place + 4)) ?? [];
		if (box === undefined) return null;
		return this.write(mark === ' ' ? openBox : '\u2022', place, place + 3);
	}

	private bracket(sign: string, end: number): number {
		if (sign === '[') {
			// 2.5.3【20秒…】: the number of the clause and the amount are two.
			if (/\d/.test(this.text.last)) this.write(' ', end - 1, end);
			this.open.push(this.text.length);
			return end;
		}
		const from = this.open.pop();
		if (from !== undefined) this.fills.push({ from, to: this.text.length });
		return end;
	}

	/** Emphasis and underlined blanks are nothing; a single sign within a word or a product is itself. */
	private emphasis(sign: string, place: number, end: number): number {
		const before = this.text.last || '\n';
		const after = this.source[end] ?? '\n';
		if (this.fold(after) === sign) return this.endOfRun(sign, end);
		if (sign === '_' && /[a-z\d]/i.test(before) && /[a-z\d]/i.test(after)) return this.write('_', place, end);
		if (sign === '*' && /\d/.test(before) && /\d/.test(after)) return this.write('\u00d7', place, end);
		if (sign === '*' && before === '\n' && /\s/.test(after)) return this.write('\u2022', place, end);
		return end;
	}

	private endOfRun(sign: string, start: number): number {
		let end = start;
		while (end < this.source.length && this.fold(this.source[end] ?? '') === sign) end += 1;
		return end;
	}

	private write(text: string, from: number, to: number): number {
		this.text.write(text, from, to);
		return to;
	}
}
