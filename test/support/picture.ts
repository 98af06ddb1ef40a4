import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const ofThisRun = resolve(import.meta.dirname, '../../test-results/pictures');
const kept = resolve(import.meta.dirname, '../../docs/screenshots');

/**
 * A picture of the page for whoever wants to look at it, in test-results/pictures; with `KEEP_SCREENSHOTS=true` also in
 * docs/screenshots, where it is committed. The name says page, language and appearance: `overview-zh-CN-light`.
 */
export async function picture(page: Page, name: string, { keep = true } = {}): Promise<void> {
	const folders = keep && process.env['KEEP_SCREENSHOTS'] === 'true' ? [ofThisRun, kept] : [ofThisRun];
	// a tooltip or a caret in one run and not in the next would make every picture new
	await page.mouse.move(0, 0);
	for (const folder of folders) {
		await mkdir(folder, { recursive: true });
		await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
	}
}
