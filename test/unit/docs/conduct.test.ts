import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { countsOf, withFigures } from '../../../scripts/docs/conduct-figures.ts';
import { cases, heldOut, ordinaryReplies } from '../../../scripts/docs/conduct-corpus.ts';

it('docs/conduct.md has the figures of today; if not, run `node scripts/docs/conduct.ts`', () => {
	const written = readFileSync(resolve(import.meta.dirname, '../../../docs/conduct.md'), 'utf8');
	expect(written).toBe(withFigures(written));
});

it('the corpus is large enough for figures', () => {
	expect(cases.length).toBeGreaterThanOrEqual(160);
	expect(ordinaryReplies.length).toBeGreaterThanOrEqual(150);
	expect(new Set([...cases, ...ordinaryReplies, ...heldOut].map(({ text }) => text)).size).toBeGreaterThan(
		600,
	);
});

it('counts what was missed and what was found wrongly', () => {
	const counts = countsOf([
		{ text: '白痴', labels: ['insult'] },
		{ text: '您好', labels: ['insult'] },
		{ text: '请拨打13800138000', labels: [] },
	]);
	expect(Object.fromEntries(counts)).toEqual({
		insult: { found: 1, missed: 1, wrong: 0 },
		cn_mobile: { found: 0, missed: 0, wrong: 1 },
		all: { found: 1, missed: 1, wrong: 1 },
	});
});
