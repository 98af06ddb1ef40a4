import { expect, it } from 'vitest';
import { sparingReporter } from '../../../extensions/agreement-desk/src/desk/sparing-reporter.ts';

const minute = 60_000;

function reporterAt(clock: { now: number }) {
	const lines: string[] = [];
	const report = sparingReporter(
		(problem, what) => lines.push(`${what}: ${String(problem)}`),
		() => clock.now,
	);
	return { lines, report };
}

it('tells the same problem again after ten minutes only, and how often it was left out', () => {
	const clock = { now: 0 };
	const { lines, report } = reporterAt(clock);
	for (; clock.now < 25 * minute; clock.now += minute) report(new Error('torn'), 'version 7');
	expect(lines).toEqual([
		'version 7: Error: torn',
		'version 7 (and 9 times since it was last told): Error: torn',
		'version 7 (and 9 times since it was last told): Error: torn',
	]);
});

it('leaves out nothing that is new', () => {
	const { lines, report } = reporterAt({ now: 0 });
	report(new Error('torn'), 'version 7');
	report(new Error('torn'), 'version 8');
	report(new Error('gone'), 'version 7');
	report('gone', 'version 9');
	expect(lines).toHaveLength(4);
});

it('remembers a thousand', () => {
	const { lines, report } = reporterAt({ now: 0 });
	for (let version = 0; version <= 1_000; version += 1) report('torn', `version ${version}`);
	report('torn', 'version 1000');
	report('torn', 'version 0');
	expect(lines).toHaveLength(1_002);
});
