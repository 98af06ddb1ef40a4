import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { quantile } from '../support/quantile.ts';
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
	options: {
		database: { type: 'string', default: 'sqlite' },
		host: { type: 'string', default: '12' },
		tickets: { type: 'string', default: '50000' },
	},
});
const database = values.database === 'postgres' ? 'postgres' : 'sqlite';
const count = Number(values.tickets);
const grid = '.ticket-grid';
const row = '.ticket-row[data-ticket]';
const rounds = 7;
/** Runs in the page, as text: what it speaks of is not known here. */
const nextFrame = 'new Promise((seen) => requestAnimationFrame(seen))';
const pane = `document.querySelector('${grid}')`;

const instance = await startInstance({
	host: values.host === '11' ? directus11 : directus12,
	...{ database, extension: true, name: 'bench' },
	env: { WEBSOCKETS_ENABLED: 'true' },
});
const browser = await launchChromium();
try {
	await manyOpenTickets(instance, count);
	const page = await openStudio(browser, { instance, path: 'desk' });
	tell('click to rows (ms)', await openings(page));
	tell('heap before scrolling (MB)', [await heapOf(page)]);
	for (const at of [1, count / 2, count - 100]) tell(`block at row ${at} (ms)`, await fills(page, at));
	for (const [name, frames] of [
		['drag', await drag(page)],
		['wheel', await turnWheel(page)],
	] as const) {
		tell(`${name}: frame (ms)`, frames);
		console.log(`${name}: over 50 ms`, frames.filter((ms) => ms > 50).length, 'of', frames.length);
	}
	tell('heap after scrolling (MB)', [await heapOf(page)]);
} finally {
	await browser.close();
	await instance.stop();
}
process.exit(0);

function tell(what: string, figures: readonly number[]) {
	const at = (share: number) => quantile([...figures], share).toFixed(1);
	console.log(what, `median ${at(0.5)}  p95 ${at(0.95)}  worst ${Math.max(...figures).toFixed(1)}`);
}

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

/** Through the whole list in a thousand frames, as somebody does who drags the scroll bar. */
function drag(page: Page): Promise<number[]> {
	return page.evaluate<number[]>(`(async () => {
		const pane = ${pane};
		const frames = [];
		pane.scrollTop = 0;
		const way = pane.scrollHeight - pane.clientHeight;
		let before = performance.now();
		for (let step = 0; step <= 1_000; step += 1) {
			pane.scrollTop = (way * step) / 1_000;
			await ${nextFrame};
			const now = performance.now();
			frames.push(now - before);
			before = now;
		}
		return frames;
	})()`);
}

async function turnWheel(page: Page): Promise<number[]> {
	await page.evaluate(`${pane}.scrollTop = 0`);
	await page.locator(grid).hover();
	const frames = page.evaluate<number[]>(`(async () => {
		const found = [];
		const end = performance.now() + 8_000;
		for (let before = performance.now(); before < end; ) {
			await ${nextFrame};
			const now = performance.now();
			found.push(now - before);
			before = now;
		}
		return found;
	})()`);
	for (let turn = 0; turn < 100; turn += 1) {
		await page.mouse.wheel(0, 600);
		await page.waitForTimeout(60);
	}
	return frames;
}

async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}
