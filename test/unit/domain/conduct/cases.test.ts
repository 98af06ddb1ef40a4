import { describe, expect, it } from 'vitest';
import { cases, check, heldOut, labelsOf, ordinaryReplies } from '../../../../scripts/docs/conduct-corpus.ts';

const groups = Map.groupBy(cases, ({ group }) => group);

describe.each([...groups.keys()])('%s', (group) => {
	it.each(groups.get(group) ?? [])('$text', (one) => {
		const report = check(one);
		expect({ labels: labelsOf(report), decision: report.decision }).toEqual({
			labels: [...one.labels].sort(),
			decision: one.decision,
		});
	});
});

it.each(ordinaryReplies)('an ordinary reply passes: $text', (one) => {
	expect(check(one).decision).toBe('pass');
});

it('finds four of five in texts that it was not made for, and cries wolf in one of forty at most', () => {
	const guilty = heldOut.filter(({ labels }) => labels.length > 0);
	const innocent = heldOut.filter(({ labels }) => labels.length === 0);
	const found = guilty.filter((one) => one.labels.every((label) => labelsOf(check(one)).includes(label)));
	const wronged = innocent.filter((one) => check(one).decision !== 'pass');
	expect(found.length / guilty.length).toBeGreaterThan(0.8);
	expect(wronged.length / innocent.length).toBeLessThanOrEqual(0.025);
});
