import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openStudio } from '../harness/chromium.ts';
import { until } from '../harness/until.ts';
import {
	framesDuring,
	framesOfDrag,
	heapOf,
	inTheStudio,
	nextFrame,
	tell,
	tellFrames,
	whereOptions,
} from './in-the-studio.ts';
import { manyOpenTickets } from './many-open-tickets.ts';

/*
 * What the list of tickets costs with 50,000 open ones:
 *
 *   node test/bench/studio-list.ts [--database postgres] [--host 11] [--tickets 50000]
 *
 * From the click on Tickets to rows that can be used; the frames while the whole list is dragged and turned by wheel;
 * a block far down; memory.
 */
const { values } = parseArgs({
	options: { ...whereOptions, tickets: { type: 'string', default: '50000' } },
});
const count = Number(values.tickets);
const grid = '.ticket-grid';
const row = '.ticket-row[data-ticket]';
const rounds = 7;
const pane = `document.querySelector('${grid}')`;

await inTheStudio(values, async (instance, browser) => {
	await manyOpenTickets(instance, count);
	const page = await openStudio(browser, { instance, path: 'desk' });
	tell('click to rows (ms)', await openings(page));
	tell('heap before scrolling (MB)', [await heapOf(page)]);
	for (const at of [1, count / 2, count - 100]) tell(`block at row ${at} (ms)`, await fills(page, at));
	tellFrames('drag', await framesOfDrag(page, grid, 1_000));
	tellFrames('wheel', await framesDuring(page, () => turnWheel(page)));
	tell('heap after scrolling (MB)', [await heapOf(page)]);
});

/** From the click in the navigation, with the studio open, until the rows are there. */
async function openings(page: Page): Promise<number[]> {
	const found: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		await page.goto('/admin/desk');
		await page.waitForLoadState('networkidle');
		const link = page.locator('nav a[href$="/desk/tickets"], a[href$="/desk/tickets"]').first();
		await link.waitFor();
		const start = performance.now();
		await link.click();
		await page.locator(row).nth(9).waitFor();
		found.push(performance.now() - start);
		await page.locator('[data-view="open"]').click();
		await until(async () => (await page.locator(grid).getAttribute('aria-rowcount')) === String(count + 1), {
			what: 'all tickets',
		});
	}
	return found;
}

/** From the jump until the rows are there, each time to rows that were not read before. */
async function fills(page: Page, at: number): Promise<number[]> {
	const found: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const index = Math.max(0, at - round * 200);
		const script = `(async () => {
			const pane = ${pane};
			const start = performance.now();
			pane.scrollTop = ${index} * pane.querySelector('.ticket-row').offsetHeight;
			while (!pane.querySelector('[data-index="${index}"][data-ticket]')) {
				if (performance.now() - start > 20_000) throw new Error('Row ${index} does not come.');
				await ${nextFrame};
			}
			return performance.now() - start;
		})()`;
		found.push(await page.evaluate<number>(script));
	}
	return found;
}

async function turnWheel(page: Page) {
	await page.evaluate(`${pane}.scrollTop = 0`);
	await page.locator(grid).hover();
	for (let turn = 0; turn < 100; turn += 1) {
		await page.mouse.wheel(0, 600);
		await page.waitForTimeout(60);
	}
}
