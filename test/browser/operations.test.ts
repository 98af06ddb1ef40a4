import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations } from '../../schema/operations/index.ts';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { createFlow } from '../support/flow-catcher.ts';

/** Where the pictures of a run are kept for whoever wants to look at them. */
const pictures = resolve(import.meta.dirname, '../../test-results/pictures');

/** What the page complains of while it is open. */
function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		const { url } = message.location();
		// Directus has no such picture.
		if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return;
		complaints.push(`${message.text()} ${url}`);
	});
	return complaints;
}

describeWhen('chromium', 'the editor of Flows', () => {
	let browser: Browser;

	beforeAll(async () => {
		await mkdir(pictures, { recursive: true });
		browser = await launchChromium();
	});
	afterAll(() => browser?.close());

	for (const host of [directus12, directus11]) {
		it(`of Directus ${host.line} offers the operations of the desk, in both languages`, async () => {
			const instance = await startInstance({ host, database: 'sqlite', extension: true });
			try {
				const trigger = { trigger: 'webhook', options: { method: 'POST' } };
				const target = { target_value: '4', target_unit: 'hours', start: '2026-03-02T10:00:00+08:00' };
				const { id } = await createFlow(instance, trigger, [
					{ type: 'desk-compute-deadline', options: target },
				]);
				for (const language of ['zh-CN', 'en-US'] as const) {
					const page = await openStudio(browser, { instance, language, path: `settings/flows/${id}` });
					const complaints = complaintsOf(page);
					const [deadline] = operations;
					const picture = (what: string) =>
						page.screenshot({ path: resolve(pictures, `${what}-directus-${host.line}-${language}.png`) });
					// The overview of a step that is there.
					await page.getByText(deadline?.fields['target_value']?.label[language] ?? '').waitFor();
					await picture('flow');
					await page.goto(`/admin/settings/flows/${id}/+`);
					for (const { name, description } of operations) {
						await page.getByText(name[language], { exact: true }).last().waitFor();
						await page.getByText(description[language]).waitFor();
					}
					await picture('operations');
					for (const { name, fields } of operations) {
						await page.goto(`/admin/settings/flows/${id}/+`);
						await page.getByText(name[language], { exact: true }).last().click();
						for (const { label, note } of Object.values(fields)) {
							await page.getByText(label[language], { exact: true }).first().waitFor();
							if (note) await page.getByText(note[language]).first().waitFor();
						}
						await picture(`operation-${name['en-US'].replaceAll(' ', '-').toLowerCase()}`);
					}
					expect(await page.locator('body').innerText()).not.toMatch(/\$t:|desk_/);
					expect(complaints).toEqual([]);
					await page.context().close();
				}
			} finally {
				await instance.stop();
			}
		}, 300_000);
	}
});
