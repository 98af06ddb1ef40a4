import { starterLexicon } from '../../schema/seed/lexicon.ts';
import { cases, check, heldOut, labelsOf, ordinaryReplies, type LabelledText } from './conduct-corpus.ts';

interface Count {
	found: number;
	missed: number;
	wrong: number;
}

/** The part of docs/conduct.md that is counted and not written, in Markdown. */
export function conductFigures(): string {
	return [
		`The starter lexicon has ${starterLexicon.length} entries. ${cases.length} cases and ${ordinaryReplies.length} ordinary replies were written together with the rules; ${heldOut.length} more texts (“held out”) were written before the rules were run on them, and nothing was mended to suit them.`,
		'',
		'### Cases and ordinary replies',
		'',
		...tableOf([...cases, ...ordinaryReplies]),
		'',
		'### Held out',
		'',
		...tableOf(heldOut),
		'',
	].join('\n');
}

/** By label, and all together. */
export function countsOf(texts: readonly LabelledText[]): Map<string, Count> {
	const counts = new Map<string, Count>([['all', { found: 0, missed: 0, wrong: 0 }]]);
	const add = (label: string, outcome: keyof Count) => {
		for (const key of [label, 'all']) {
			const count = counts.get(key) ?? { found: 0, missed: 0, wrong: 0 };
			count[outcome] += 1;
			counts.set(key, count);
		}
	};
	for (const one of texts) {
		const found = labelsOf(check(one));
		for (const label of one.labels) add(label, found.includes(label) ? 'found' : 'missed');
		for (const label of found.filter((label) => !one.labels.includes(label))) add(label, 'wrong');
	}
	return counts;
}

function tableOf(texts: readonly LabelledText[]): string[] {
	const counts = countsOf(texts);
	const labels = [...counts.keys()].filter((label) => label !== 'all').sort();
	const rows = [...labels, 'all'].map((label) => {
		const { found, missed, wrong } = counts.get(label) ?? { found: 0, missed: 0, wrong: 0 };
		const name = label === 'all' ? '**all**' : `\`${label}\``;
		return [name, found, missed, wrong, share(found, found + wrong), share(found, found + missed)].map(
			String,
		);
	});
	return aligned([['', 'found', 'missed', 'wrong', 'precision', 'recall'], ...rows]);
}

function share(part: number, whole: number): string {
	return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

/** As Prettier would have it. */
function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const lines = rows.map(
		(row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
	);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [lines[0] ?? '', rule, ...lines.slice(1)];
}

const begin = '<!-- figures: begin -->';
const end = '<!-- figures: end -->';

/** The page with today's figures in their place. */
export function withFigures(page: string): string {
	const [from, to] = [page.indexOf(begin), page.indexOf(end)];
	if (from < 0 || to < from) throw new Error('the page has no place for figures');
	return `${page.slice(0, from + begin.length)}\n\n${conductFigures()}\n${page.slice(to)}`;
}
