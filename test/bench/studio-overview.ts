import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openStudio } from '../harness/chromium.ts';
import type { Instance } from '../harness/instance.ts';
import { loadDemo } from '../support/load-demo.ts';
import { inTheStudio, tell, whereOptions } from './in-the-studio.ts';

/*
 * How long the first page of the desk takes with the demo in it:
 *
 *   node test/bench/studio-overview.ts [--database postgres] [--host 11] [--rounds 7]
 *
 * From the click on the module until the first figures are there, in a browser that has never been there and again;
 * and from the address, with nothing of the studio at hand and with all of it in the browser's cache.
 */
const { values } = parseArgs({
	options: { ...whereOptions, rounds: { type: 'string', default: '7' } },
});
const rounds = Number(values.rounds);
const figures = '.figure-row dd';
const moduleButton = '.module-bar a[href$="/desk"]';

await inTheStudio(values, async (instance, browser) => {
	const { code, errors } = await loadDemo(instance.url);
	if (code !== 0) throw new Error(errors);
	const taken: Awaited<ReturnType<typeof oneRound>>[] = [];
	for (let round = 0; round < rounds; round += 1) taken.push(await oneRound(browser, instance));
	const each = (part: keyof (typeof taken)[number]) => taken.map((one) => one[part]);
	tell('first click on the module (ms)', each('first'));
	tell('click on the module again (ms)', each('again'));
	tell('address, nothing in the cache (ms)', each('address'));
	tell('address, from the cache (ms)', each('cached'));
});

/** In a browser context of its own, so that its cache is empty at the start. */
async function oneRound(chromium: Browser, instance: Instance) {
	const page = await openStudio(chromium, { instance, path: 'users' });
	await page.waitForLoadState('networkidle');
	const first = await clicked(page);
	await page.goBack();
	await page.locator(figures).first().waitFor({ state: 'detached' });
	const again = await clicked(page);
	await page.context().close();

	const visitor = await openStudio(chromium, { instance, path: 'users' });
	const cached = await addressed(visitor);
	await visitor.goto('about:blank');
	const session = await visitor.context().newCDPSession(visitor);
	await session.send('Network.clearBrowserCache');
	const address = await addressed(visitor);
	await visitor.context().close();
	return { first, again, address, cached };
}

async function clicked(page: Page): Promise<number> {
	const button = page.locator(moduleButton);
	await button.waitFor();
	const start = performance.now();
	await button.click();
	await page.locator(figures).first().waitFor();
	return performance.now() - start;
}

/** From the address, without anything that the page would still hold in memory. */
async function addressed(page: Page): Promise<number> {
	await page.waitForLoadState('networkidle');
	const start = performance.now();
	await page.goto('/admin/desk');
	await page.locator(figures).first().waitFor();
	return performance.now() - start;
}
