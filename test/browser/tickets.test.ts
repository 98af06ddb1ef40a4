import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { connect } from '../harness/connect.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { expectAccessible } from '../support/axe.ts';
import { loginOf } from '../support/login-of.ts';
import { picture } from '../support/picture.ts';
import { readRows } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

interface Reading {
	readonly host: Host;
	readonly language: string;
	readonly appearance: 'light' | 'dark';
	readonly words: Readonly<
		Record<
			| 'claim'
			| 'risk'
			| 'give'
			| 'apply'
			| 'done'
			| 'views'
			| 'save'
			| 'saveNow'
			| 'clause'
			| 'more'
			| 'timer'
			| 'running'
			| 'met',
			RegExp
		>
	>;
}

const readings: readonly Reading[] = [
	{
		...{ host: directus12, language: 'zh-CN', appearance: 'light' },
		words: {
			...{
				claim: /领取下一张/,
				risk: /临期与超时/,
				give: /指派给/,
				apply: /应用到 3 张工单/,
				done: /3 张已完成/,
			},
			...{ views: /^视图/, save: /保存为视图/, saveNow: /^保存$/ },
			...{ clause: /^条款/, more: /更多筛选/, timer: /^计时器状态/, running: /计时中/, met: /达标/ },
		},
	},
	{
		...{ host: directus11, language: 'en-US', appearance: 'dark' },
		words: {
			...{
				claim: /Claim next/,
				risk: /At risk and breached/,
				give: /Assign to/,
				apply: /Apply to 3 tickets/,
			},
			...{ done: /3 done/, views: /^Views/, save: /Save as view/, saveNow: /^Save$/ },
			...{ clause: /^Clause/, more: /More filters/, timer: /^Timer state/, running: /Running/, met: /Met/ },
		},
	},
];

describeWhen('chromium', 'the list of tickets', () => {
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchChromium();
	});
	afterAll(() => browser?.close());

	it.each(readings)('Directus $host.line, $language, $appearance', { timeout: 240_000 }, async (reading) => {
		const instance = await startInstance({ host: reading.host, database: 'sqlite', extension: true });
		try {
			const desk = await setUpDesk(instance);
			await fill(instance, desk);
			const agent = await studioOf(instance, reading, desk.agent.id);
			await claimNext(agent, { instance, desk, reading });
			await find(agent, reading);
			await agent.context().close();
			const lead = await studioOf(instance, reading, desk.lead.id);
			await give(lead, { instance, desk, reading });
			await keepView(lead, { instance, reading });
			await byKeyboard(lead);
			await lead.context().close();
		} finally {
			await instance.stop();
		}
	});

	/** Forty tickets, one urgent, five at risk; and one of another customer. */
	async function fill(instance: Instance, { contact, provider, calendar }: TestDesk) {
		await instance.request('PATCH', '/items/desk_channels/hotline', { acknowledge: false });
		const rows = Array.from({ length: 40 }, (_, index) => ({
			...{ subject: `Order ${index + 1} has not arrived`, contact, channel: 'hotline' },
			...{ type: 'problem', urgent: index === 7, status: 'registered' },
		}));
		await create(instance, 'desk_tickets', rows);
		const mill = { name: 'Blue Heron Mills', role: 'customer' };
		const { id: organization } = await create(instance, 'desk_organizations', mill);
		const { id: other } = await create(instance, 'desk_contacts', { name: '欧阳海棠', organization });
		await create(instance, 'desk_agreements', {
			...{ code: 'KF-MILL', version: '1.0', status: 'active', effective_from: '2026-01-01T00:00:00Z' },
			...{ provider, customer: organization, calendar },
		});
		const rest = { channel: 'hotline', type: 'problem', status: 'registered' };
		await create(instance, 'desk_tickets', { subject: 'The invoice is wrong', contact: other, ...rest });
		const db = connect(instance.databaseConfig);
		try {
			const some: { id: string }[] = await db('desk_tickets').where({ urgent: false }).limit(5).select('id');
			const ids = some.map(({ id }) => id);
			await db('desk_tickets').whereIn('id', ids).update({ sla_state: 'at_risk' });
		} finally {
			await db.destroy();
		}
	}

	async function studioOf(
		instance: Instance,
		{ language, appearance }: Reading,
		user: string,
	): Promise<Page> {
		const login = await loginOf(instance, user);
		return openStudio(browser, { instance, language, appearance, path: 'desk/tickets', login });
	}

	async function claimNext(page: Page, { instance, desk, reading }: Given & { desk: TestDesk }) {
		const button = page.getByRole('button', { name: reading.words.claim }).first();
		await until(() => button.isEnabled(), { what: 'the button', timeoutMs: 30_000 });
		await page.locator('.ticket-row[data-ticket]').nth(5).waitFor();
		await expectAccessible(page);
		await picture(page, `tickets-${reading.language}-${reading.appearance}`);
		await measureTask(page, { task: 'claim the next ticket', host: reading.host.line }, async () => {
			await button.click();
			await page.waitForURL(/\/desk\/tickets\/[0-9a-f-]{36}/);
		});
		const [urgent] = await readRows(instance, 'desk_tickets', 'filter[urgent][_eq]=true');
		expect(urgent).toMatchObject({ assignee: desk.agent.id });
		expect(page.url()).toContain(String(urgent?.['id']));
	}

	/** By the names of contact and customer, and by what is promised of a clause. */
	async function find(page: Page, { words, language, appearance }: Reading) {
		await page.goto('/admin/desk/tickets?view=open');
		const search = page.getByRole('searchbox');
		for (const typed of ['heron', '欧阳 invoice']) {
			await search.fill(typed);
			await showsTickets(page, 1);
			expect(await page.locator('.ticket-row__subject').textContent()).toContain('The invoice is wrong');
		}
		await search.fill('heron order');
		await showsTickets(page, 0);
		await search.fill('');
		const bar = page.locator('.filter-bar');
		expect((await bar.boundingBox())?.height, 'one row of filters').toBeLessThan(60);

		await page.getByRole('button', { name: words.clause }).click();
		await page.getByRole('menuitemcheckbox', { name: /2\.2\.3/ }).click();
		await page.keyboard.press('Escape');
		await showsTickets(page, 1);
		await page.getByRole('button', { name: words.more }).click();
		await picture(page, `tickets-filters-${language}-${appearance}`);
		// the registration of this ticket is met, but no timer of this clause
		for (const [state, count] of [
			[words.met, 0],
			[words.running, 1],
		] as const) {
			await page.getByRole('button', { name: words.timer }).first().click();
			await page.getByRole('menuitemcheckbox', { name: state }).click();
			await page.keyboard.press('Escape');
			await showsTickets(page, count);
		}
		await expectAccessible(page);
	}

	async function showsTickets(page: Page, count: number) {
		const rows = String(count + 1);
		await until(async () => (await page.locator('.ticket-grid').getAttribute('aria-rowcount')) === rows, {
			what: `${count} tickets`,
		});
	}

	async function give(page: Page, { instance, desk, reading }: Given & { desk: TestDesk }) {
		const { words } = reading;
		await page.locator('.ticket-row[data-ticket]').first().waitFor();
		const task = 'find what is at risk and give three tickets to a colleague';
		await measureTask(page, { task, host: reading.host.line }, async () => {
			await page.getByRole('button', { name: words.risk }).click();
			await showsTickets(page, 5);
			await page.locator('[data-index="0"] [role=checkbox]').click();
			await page.locator('[data-index="2"]').click({ modifiers: ['Shift'] });
			await page.getByRole('button', { name: words.give }).click();
			await page.locator(`.bulk-dialog input[value="${desk.agent.id}"]`).check();
			await page.getByRole('button', { name: words.apply }).click();
			await page.getByText(words.done).waitFor();
		});
		const given = await readRows(
			instance,
			'desk_tickets',
			`filter[assignee][_eq]=${desk.agent.id}&filter[urgent][_eq]=false`,
		);
		expect(given).toHaveLength(3);
		await expectAccessible(page);
		await picture(page, `tickets-bulk-${reading.language}-${reading.appearance}`);
	}

	/** What is shown becomes a bookmark that the native list has too, and a link that shows the same. */
	async function keepView(page: Page, { instance, reading }: Given) {
		const { words } = reading;
		await page.goto('/admin/desk/tickets?view=open&urgent=true');
		await page.locator('.ticket-row[data-ticket]').first().waitFor();
		expect(await page.locator('.ticket-grid').getAttribute('aria-rowcount')).toBe('2');
		await page.getByRole('button', { name: words.views }).click();
		await page.getByRole('button', { name: words.save }).click();
		await page.locator('.v-dialog input, dialog input, [role=dialog] input').first().fill('Fires');
		await page.locator('[role=dialog]').getByRole('button', { name: words.saveNow }).click();
		await page.waitForURL(/view=\d+/);
		const { body } = await instance.request('GET', '/presets?filter[bookmark][_eq]=Fires');
		expect(body).toMatchObject({ data: [{ collection: 'desk_tickets', layout: 'tabular' }] });
		await page.reload();
		await page.locator('.ticket-row[data-ticket]').first().waitFor();
		expect(await page.locator('.ticket-grid').getAttribute('aria-rowcount')).toBe('2');
	}

	async function byKeyboard(page: Page) {
		await page.goto('/admin/desk/tickets?view=open');
		await page.locator('.ticket-row[data-ticket]').nth(3).waitFor();
		for (const key of ['j', 'j', 'x']) await page.keyboard.press(key);
		expect(await page.locator('.ticket-row[aria-selected=true]').getAttribute('data-index')).toBe('1');
		const id = await page.locator('[data-index="1"]').getAttribute('data-ticket');
		await page.keyboard.press('Enter');
		await page.waitForURL(new RegExp(`/desk/tickets/${id}`));
		await page.goBack();
		await page.locator('.ticket-row--active[data-index="1"]').waitFor();
	}
});

interface Given {
	readonly instance: Instance;
	readonly reading: Reading;
}
