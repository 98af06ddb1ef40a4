import type { Span } from '../../agreement/reading/text/mapped-text.ts';
import { gapLevels } from '../text/sign-class.ts';
import type { WordView } from '../text/word-view.ts';
import { anyDigit, anyLetter, type Segment, type Wording } from './pattern.ts';

const longestGap = 20;

/** A way through the segments: where the last one ended, and the one before. */
interface Path {
	readonly span: Span;
	readonly before: Path | null;
}

/**
 * Whether a wording stands at this place of the view, and where its segments do. Of several ways the one that ends
 * first is taken.
 */
export function matchWording(view: WordView, place: number, wording: Wording): readonly Span[] | null {
	const [first, ...rest] = wording.segments;
	if (wording.opensClause && (view.gaps[place] ?? 0) < gapLevels.clause) return null;
	const start = segmentAt(view, place, first);
	if (start === null) return null;
	let paths: readonly Path[] = [{ span: start, before: null }];
	for (const segment of rest) {
		paths = continued(view, paths, segment);
		if (paths.length === 0) return null;
	}
	const closing = wording.closesClause
		? paths.find(({ span }) => (view.gaps[span.to] ?? 0) >= gapLevels.clause)
		: paths[0];
	return closing === undefined ? null : spansOf(closing);
}

/** At most one path for each end, so that there are never more than the gaps are long. */
function continued(view: WordView, paths: readonly Path[], segment: Segment): Path[] {
	const found = new Map<number, Path>();
	for (const before of paths) {
		for (const place of placesAfter(view, before.span.to, segment)) {
			const end = place + segment.text.length;
			const span = found.has(end) ? null : segmentAt(view, place, segment);
			if (span !== null) found.set(end, { span, before });
		}
	}
	return [...found.values()].sort((a, b) => a.span.to - b.span.to);
}

/** Where the segment may stand within the gap, which ends with the sentence. */
function placesAfter(view: WordView, start: number, segment: Segment): number[] {
	const lead = segment.text.slice(0, segment.fixed);
	const reach = view.text.slice(start, start + longestGap + lead.length);
	const places: number[] = [];
	for (
		let at = reach.indexOf(lead);
		at >= 0 && at < reach.length && at <= longestGap;
		at = reach.indexOf(lead, at + 1)
	) {
		places.push(start + at);
	}
	const last = places.at(-1);
	if (last === undefined) return places;
	const end = view.gaps.subarray(start, last + 1).indexOf(gapLevels.sentence);
	return end < 0 ? places : places.filter((place) => place < start + end);
}

function segmentAt(view: WordView, from: number, segment: Segment): Span | null {
	const to = from + segment.text.length;
	if (to > view.text.length || !isWhole(view.text, from, to)) return null;
	for (let place = 0; place < segment.text.length; place += 1) {
		if (!stands(view.text[from + place] ?? '', segment.text[place] ?? '')) return null;
		if (place > 0 && view.breaks[from + place] === 1 && segment.breaks[place] !== 1) return null;
	}
	return { from, to };
}

function stands(sign: string, wanted: string): boolean {
	if (wanted === anyDigit) return sign >= '0' && sign <= '9';
	if (wanted === anyLetter) return sign >= 'a' && sign <= 'z';
	return sign === wanted;
}

/** Latin words and numbers are never found within longer ones. */
function isWhole(text: string, from: number, to: number): boolean {
	return (
		!(isWordSign(text, from) && isWordSign(text, from - 1)) &&
		!(isWordSign(text, to - 1) && isWordSign(text, to))
	);
}

function isWordSign(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	return code > 0x20 && code < 0x2e80;
}

function spansOf(last: Path): Span[] {
	const spans: Span[] = [];
	for (let path: Path | null = last; path !== null; path = path.before) spans.unshift(path.span);
	return spans;
}
