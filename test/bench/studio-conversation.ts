import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openStudio } from '../harness/chromium.ts';
import { until } from '../harness/until.ts';
import { create } from '../support/set-up-desk.ts';
import {
	framesDuring,
	framesOfDrag,
	heapOf,
	inTheStudio,
	tell,
	tellFrames,
	whereOptions,
} from './in-the-studio.ts';
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
	options: { ...whereOptions, messages: { type: 'string', default: '2000' } },
});
const count = Number(values.messages);
const flow = '.conversation-flow__scroller';
const message = `${flow} .message-item`;
const field = '.ticket-composer textarea';
const rounds = 7;

await inTheStudio(values, async (instance, browser) => {
	const { ticket } = await longConversation(instance, count);
	const page = await openStudio(browser, { instance, path: 'desk/tickets' });
	const opened = await openings(page, ticket);
	tell('click to the first message (ms)', opened.messages);
	tell('click to the composer (ms)', opened.composers);
	tell('heap with the newest block (MB)', [await heapOf(page)]);
	tellFrames('wheel to the very first', await framesDuring(page, () => wheelToTop(page)));
	console.log('messages in the page', await page.locator(message).count());
	tell('heap with all of them (MB)', [await heapOf(page)]);
	tellFrames('drag through all', await framesOfDrag(page, flow, 600));
	const write = () =>
		page.locator(field).pressSequentially('We write again today, as promised.', { delay: 30 });
	tellFrames('writing', await framesDuring(page, write));
	const arrival = async () => {
		const body = 'One more word, dear Li Lei. Kind regards';
		await create(instance, 'desk_messages', { ticket, kind: 'agent_reply', body });
		await page.locator(message, { hasText: 'One more word' }).waitFor({ state: 'attached', timeout: 30_000 });
	};
	tellFrames('a new message', await framesDuring(page, arrival));
});

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
		await until(() => page.locator(field).isEditable({ timeout: 100 }), { what: 'the composer', everyMs: 5 });
		found.composers.push(performance.now() - start);
	}
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
			const left = await page.evaluate<number>(`document.querySelector('${flow}').scrollTop`);
			return left === 0 && (await page.locator(message).count()) >= count;
		},
		{ what: 'the very first message', timeoutMs: 600_000 },
	);
}
