import type { Finding } from '../../../domain/conduct/finding.ts';

/** A stretch of a text, and how it is underlined. */
export interface Stretch {
	readonly words: string;
	readonly gate: Finding['gate'] | null;
}

const weight = { refuse: 3, confirm: 2, note: 1 } as const;

/** A text divided at the places that the check has found; where several meet, the gravest counts. */
export function markedText(text: string, findings: readonly Finding[]): Stretch[] {
	const spans = findings
		.filter(({ part }) => part === 'body')
		.flatMap(({ spans, gate }) => spans.map((span) => ({ ...span, gate })))
		.filter(({ from, to }) => from < to && to <= text.length);
	const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
		(a, b) => a - b,
	);
	return cuts.slice(0, -1).map((from, place) => {
		const to = cuts[place + 1] ?? text.length;
		const over = spans.filter((span) => span.from <= from && to <= span.to);
		const gravest = over.sort((a, b) => weight[b.gate] - weight[a.gate])[0];
		return { words: text.slice(from, to), gate: gravest?.gate ?? null };
	});
}
