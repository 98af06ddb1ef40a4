import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { create } from '../support/set-up-desk.ts';
import { quantile } from '../support/quantile.ts';
import { longConversation } from './long-conversation.ts';

/*
 * What the page of a ticket costs with 2,000 messages:
 *
 *   node test/bench/studio-conversation.ts [--database postgres] [--host 11] [--messages 2000]
 *
 * From the click on the ticket to the first message and to a composer that can be written in; the frames while one
 * turns the wheel up to the very first message, drags through all of it, writes, and gets a new message; memory.
 */
const { values } = parseArgs({
	options: {
		database: { type: 'string', default: 'sqlite' },
		host: { type: 'string', default: '12' },
		messages: { type: 'string', default: '2000' },
	},
});
const database = values.database === 'postgres' ? 'postgres' : 'sqlite';
const count = Number(values.messages);
const flow = '.conversation-flow__scroller';
const message = `${flow} .message-item`;
const field = '.ticket-composer textarea';
const rounds = 7;
/** Run in the page, as text: what they speak of is not known here. */
const pane = `document.querySelector('${flow}')`;
const nextFrame = 'new Promise((seen) => requestAnimationFrame(seen))';

const instance = await startInstance({
	host: values.host === '11' ? directus11 : directus12,
	...{ database, extension: true, name: 'bench' },
	env: { WEBSOCKETS_ENABLED: 'true' },
});
const browser = await launchChromium();
try {
	const { ticket } = await longConversation(instance, count);
	const page = await openStudio(browser, { instance, path: 'desk/tickets' });
	const opened = await openings(page, ticket);
	tell('click to the first message (ms)', opened.messages);
	tell('click to the composer (ms)', opened.composers);
	tell('heap with the newest block (MB)', [await heapOf(page)]);
	tellFrames('wheel to the very first', await framesDuring(page, () => wheelToTop(page)));
	console.log('messages in the page', await page.locator(message).count());
	tell('heap with all of them (MB)', [await heapOf(page)]);
	tellFrames('drag through all', await drag(page));
	const write = () =>
		page.locator(field).pressSequentially('We write again today, as promised.', { delay: 30 });
	tellFrames('writing', await framesDuring(page, write));
	const arrival = async () => {
		const body = 'One more word, dear Li Lei. Kind regards';
		await create(instance, 'desk_messages', { ticket, kind: 'agent_reply', body });
		await page.locator(message, { hasText: 'One more word' }).waitFor({ state: 'attached', timeout: 30_000 });
	};
	tellFrames('a new message', await framesDuring(page, arrival));
} finally {
	await browser.close();
	await instance.stop();
}
process.exit(0);

function tell(what: string, figures: readonly number[]) {
	const at = (share: number) => quantile([...figures], share).toFixed(1);
	console.log(what, `median ${at(0.5)}  p95 ${at(0.95)}  worst ${Math.max(...figures).toFixed(1)}`);
}

function tellFrames(what: string, frames: readonly number[]) {
	tell(`${what}: frame (ms)`, frames);
	console.log(`${what}: over 50 ms`, frames.filter((ms) => ms > 50).length, 'of', frames.length);
}

/** From the click in the list of tickets, with the studio open. */
async function openings(page: Page, ticket: string) {
	const found = { messages: [] as number[], composers: [] as number[] };
	for (let round = 0; round < rounds; round += 1) {
		await page.goto('/admin/desk/tickets?view=open');
		const link = page.locator(`a[href$="/desk/tickets/${ticket}"]`).first();
		await link.waitFor();
		await page.waitForLoadState('networkidle');
		const start = performance.now();
		await link.click();
		await page.locator(message).last().waitFor();
		found.messages.push(performance.now() - start);
		await until(() => page.locator(field).isEnabled({ timeout: 100 }), { what: 'the composer', everyMs: 5 });
		found.composers.push(performance.now() - start);
	}
	return found;
}

/** The frames of the page while something is done. */
async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
	const frames = page.evaluate<number[]>(`(async () => {
		window.benchIsOver = false;
		const found = [];
		for (let before = performance.now(); !window.benchIsOver; ) {
			await ${nextFrame};
			const now = performance.now();
			found.push(now - before);
			before = now;
		}
		return found;
	})()`);
	const [found] = await Promise.all([
		frames,
		work().finally(() => page.evaluate('window.benchIsOver = true')),
	]);
	return found;
}

/** As somebody does who looks for the beginning: older blocks come in on the way. */
async function wheelToTop(page: Page) {
	await page.locator(flow).hover();
	await until(
		async () => {
			for (let turn = 0; turn < 10; turn += 1) {
				await page.mouse.wheel(0, -900);
				await page.waitForTimeout(30);
			}
			const left = await page.evaluate<number>(`${pane}.scrollTop`);
			return left === 0 && (await page.locator(message).count()) >= count;
		},
		{ what: 'the very first message', timeoutMs: 600_000 },
	);
}

/** Through all of it in six hundred frames, as somebody does who drags the scroll bar. */
function drag(page: Page): Promise<number[]> {
	return page.evaluate<number[]>(`(async () => {
		const pane = ${pane};
		const frames = [];
		let before = performance.now();
		for (let step = 0; step <= 600; step += 1) {
			pane.scrollTop = ((pane.scrollHeight - pane.clientHeight) * step) / 600;
			await ${nextFrame};
			const now = performance.now();
			frames.push(now - before);
			before = now;
		}
		return frames;
	})()`);
}

async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}
