import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { expectAccessible } from '../support/axe.ts';
import { picture } from '../support/picture.ts';
import { readTicket, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

interface Reading {
	readonly host: Host;
	readonly language: 'zh-CN' | 'en-US';
	readonly appearance: 'light' | 'dark';
	/** Without WebSockets everything has to work by asking. */
	readonly sockets: boolean;
	readonly words: {
		live: string;
		atRisk: string;
		late: RegExp;
		accept: (number: string) => string;
		confirm: string;
		accepted: string;
		noneWaits: string;
		wall: string;
		attainment: RegExp;
		dashboard: string;
	};
}

const readings: readonly Reading[] = [
	{
		...{ host: directus12, language: 'zh-CN', appearance: 'light', sockets: true },
		words: {
			live: '实时更新',
			atRisk: '临期与超时',
			late: /已超 \d+ 分|已超 \d+ 秒/,
			accept: (number) => `接受 ${number} 的升级`,
			confirm: '接受',
			accepted: '已接受升级',
			noneWaits: '没有待接受的升级',
			wall: '大屏',
			attainment: /达标率 · 全部条款/,
			dashboard: '服务协议 Service agreement',
		},
	},
	{
		...{ host: directus11, language: 'en-US', appearance: 'dark', sockets: false },
		words: {
			live: 'Every 10 s',
			atRisk: 'At risk now',
			late: /\d+ (min|s).* late/,
			accept: (number) => `Accept the escalation of ${number}`,
			confirm: 'Accept',
			accepted: 'The escalation is accepted',
			noneWaits: 'No escalation waits',
			wall: 'Wall board',
			attainment: /Attainment · All clauses/,
			dashboard: '服务协议 Service agreement',
		},
	},
];

/** So that the one escalation is that of the promise that is broken. */
const nothingElseIsDue = {
	...{ sla_registration_hours: 900, sla_general_progress_value: 30 },
	sla_general_progress_unit: 'working_days',
};
const iso = (ms: number) => new Date(ms).toISOString();

describeWhen('chromium', 'the overview in the studio', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser?.close();
	});

	it.each(readings)(
		'Directus $host.line, $language: shows what is at risk, lets an escalation be accepted, and hangs on a wall',
		async (reading) => {
			const { host, language, appearance, sockets, words } = reading;
			const instance = await startInstance({
				...{ host, database: 'sqlite', extension: true },
				env: { WEBSOCKETS_ENABLED: String(sockets) },
			});
			try {
				const desk = await setUpDesk(instance, { agreement: nothingElseIsDue });
				const page = await openStudio(browser, { instance, language, appearance, path: 'desk' });
				const problems: string[] = [];
				page.on('pageerror', ({ message }) => problems.push(message));
				await page.locator('.live-mark', { hasText: words.live }).waitFor({ timeout: 60_000 });

				const late = await receiveLate(instance, desk);
				await appears(page, late.number, words);
				await acceptIt(instance, page, { reading, late });
				await picture(page, `overview-${language}-${appearance}`);
				await expectAccessible(page);

				await wallBoard(page, { words, number: late.number, name: `wall-${language}-${appearance}` });
				await dashboardOf(page, { words, name: `dashboard-${language}-${appearance}` });
				expect(problems).toEqual([]);
				await page.context().close();
			} finally {
				await instance.stop();
			}
		},
		180_000,
	);
});

/** An urgent ticket whose promise of 2.2.3 has just been broken. */
async function receiveLate(instance: Instance, desk: TestDesk) {
	const row = await create(instance, 'desk_tickets', {
		...{ subject: 'Nobody can log in', contact: desk.contact, channel: 'portal', urgent: true },
		received_at: iso(Date.now() - 3_600_000 - 20_000),
	});
	return { id: String(row['id']), number: String(row['number']) };
}

/** Without a reload, and its countdown goes on by itself. */
async function appears(page: Page, number: string, words: Reading['words']) {
	const row = page.getByRole('region', { name: words.atRisk }).getByRole('link', { name: number });
	await row.waitFor({ timeout: 30_000 });
	const countdown = row.locator('time');
	expect(await countdown.innerText()).toMatch(words.late);
	// its last unit changes within a minute at the most; the tooltip's instant does not
	const due = page.locator('.due-countdown').first();
	const before = await due.innerText();
	await until(async () => (await due.innerText()) !== before, { what: 'the countdown', timeoutMs: 65_000 });
}

async function acceptIt(
	instance: Instance,
	page: Page,
	{ reading, late }: { reading: Reading; late: { id: string; number: string } },
) {
	const { words, host } = reading;
	const button = page.getByRole('button', { name: words.accept(late.number) }).first();
	await button.waitFor({ timeout: 30_000 });
	const measured = await measureTask(
		page,
		{ task: 'See what is at risk and accept an escalation', host: host.line },
		async () => {
			await page.getByRole('region', { name: words.atRisk }).getByText(late.number).waitFor();
			await button.click();
			await page.getByRole('dialog').getByRole('button', { name: words.confirm, exact: true }).click();
			await page.getByText(words.accepted).first().waitFor();
		},
	);
	expect(measured.clicks).toBe(2);
	const accepted = await until(
		async () => (await timersOf(instance, late.id)).find(({ escalation_accepted_at: at }) => at !== null),
		{ what: 'the acceptance' },
	);
	expect(accepted['escalation_level']).toBeGreaterThan(0);
	await until(async () => (await readTicket(instance, late.id))['unaccepted_since'] === null, {
		what: 'the ticket to wait for nobody',
	});
	await page.getByText(words.noneWaits).waitFor({ timeout: 30_000 });
}

async function wallBoard(
	page: Page,
	{ words, number, name }: { words: Reading['words']; number: string; name: string },
) {
	await page.getByRole('button', { name: words.wall }).click();
	const board = page.locator('.wall-page');
	await board.getByText(number).waitFor();
	expect(new URL(page.url()).pathname).toBe('/admin/desk/wall');
	// no names of customers, and no navigation
	expect(await board.innerText()).not.toContain('Li Lei');
	const figure = await board.locator('dd').first().boundingBox();
	// in a window of 900: read from across a room
	expect(figure?.height).toBeGreaterThan(80);
	await picture(page, name);
	await expectAccessible(page, '.wall-page');
	await page.keyboard.press('Escape');
	await page.locator('.desk-page').waitFor();
	expect(new URL(page.url()).pathname).toBe('/admin/desk');
}

async function dashboardOf(page: Page, { words, name }: { words: Reading['words']; name: string }) {
	await page.goto('/admin/insights');
	await page.getByText(words.dashboard).first().click();
	const gauge = page.getByRole('button', { name: words.attainment });
	await gauge.waitFor({ timeout: 30_000 });
	await page.locator('.trend-panel__chart').waitFor();
	await page.locator('.at-risk-list').waitFor();
	await picture(page, name);
	await expectAccessible(page, '.panel-frame');
	await gauge.click();
	await page.locator('.missed-drawer__row').first().waitFor();
}
