import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Violation {
	readonly id: string;
	readonly impact: string | null;
	readonly help: string;
	readonly nodes: readonly { readonly target: readonly string[]; readonly summary: string }[];
}

/**
 * Fails for every serious or critical violation of WCAG 2.1 A and AA that axe-core finds in this part of the page. What
 * the studio itself draws around it is not ours to mend, hence the scope.
 */
export async function expectAccessible(page: Page, scope = '.desk-page'): Promise<void> {
	// evaluated, not added as a script: the policy of the studio lets no foreign script in
	await page.evaluate(axe.source);
	const found = await page.evaluate(async (within): Promise<Violation[]> => {
		const runner = (globalThis as unknown as { axe: typeof axe }).axe;
		const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
		const all = await runner.run(within, { runOnly, rules: { 'color-contrast': { enabled: false } } });
		// the colours of its buttons are those of the studio and of whoever has given it a theme
		const colours = await runner.run(
			{ include: [[within]], exclude: [['.v-button']] },
			{ runOnly: { type: 'rule', values: ['color-contrast'] } },
		);
		const violations = [...all.violations, ...colours.violations];
		return violations.map(({ id, impact, help, nodes }) => ({
			...{ id, impact: impact ?? null, help },
			nodes: nodes.map(({ target, failureSummary }) => ({
				target: target.map(String),
				summary: failureSummary ?? '',
			})),
		}));
	}, scope);
	expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}
