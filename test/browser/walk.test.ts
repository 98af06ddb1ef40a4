import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { loadDemo } from '../support/load-demo.ts';
import { picture } from '../support/picture.ts';
import { readRows, readTicket, timersOf } from '../support/read.ts';
import { create } from '../support/set-up-desk.ts';

/** What the pages say in the language of the walk, and what is typed. */
const readings = [
	{
		language: 'zh-CN',
		words: { ring: /来电 ?R$/, answer: /接听 ?A$/, find: '按号码或姓名查找', subject: '主题' },
		more: {
			said: '客户所说',
			tell: '请告知客户工单编号',
			reply: '回复客户',
			better: /改选“处理进展”/,
			now: '立即发送',
		},
		typed: { subject: '发票金额有误', said: '十月的费用被重复计算。' },
		answerOf: '您好：\n\n第二张发票系重复开具，我们正在作废，今天内会再给您答复。\n\n此致敬礼',
		atRisk: '临期与超时',
		active: '生效',
	},
	{
		language: 'en-US',
		words: { ring: /Ring ?R$/, answer: /Answer ?A$/, find: 'Find by number or name', subject: 'Subject' },
		more: {
			...{ said: 'What the customer said', tell: 'Tell the customer the number' },
			...{ reply: 'Reply', better: /as “Progress update”/, now: 'Send now' },
		},
		typed: { subject: 'The invoice is wrong', said: 'October is billed twice.' },
		answerOf:
			'Dear Emily,\n\nthe second invoice is a duplicate. We are cancelling it and write again today.\n\nKind regards',
		atRisk: 'At risk now',
		active: 'Active',
	},
] as const;
type Reading = (typeof readings)[number];

/** The walk whose pictures the README shows: from the first look at the demo to promises that were kept. */
describeWhen('chromium', 'a newcomer walks from the README to the first kept promise', () => {
	let browser: Browser;
	let smtp: SmtpServer;

	beforeAll(async () => {
		[browser, smtp] = await Promise.all([launchChromium(), startSmtpServer()]);
	});
	afterAll(async () => {
		await browser?.close();
		await smtp?.stop();
	});

	it.each(readings)('in $language', { timeout: 180_000 }, async (reading) => {
		const instance = await startInstance({
			...{ host: directus12, database: 'sqlite', extension: true, smtp },
			env: { WEBSOCKETS_ENABLED: 'true' },
		});
		try {
			expect(await loadDemo(instance.url)).toMatchObject({ code: 0 });
			await openAllDay(instance);
			const page = await openStudio(browser, {
				...{ instance, language: reading.language, path: 'desk' },
				login: { email: 'agent@example.com', password: 'agreement-desk' },
			});
			await page.setViewportSize({ width: 1280, height: 800 });
			await closeSidebar(page);
			await look(page, reading);
			const ticket = await takeCall(page, { instance, reading });
			await keepPromise(page, { instance, reading, ticket });
			await readAgreement(page, { instance, reading });
		} finally {
			await Promise.all(browser.contexts().map((context) => context.close()));
			await instance.stop();
		}
	});

	/** The pictures are of our part of the page. */
	async function closeSidebar(page: Page) {
		await page.addInitScript(() => {
			const browser = globalThis as unknown as {
				localStorage: { setItem: (key: string, value: string) => void };
			};
			browser.localStorage.setItem('sidebar-collapsed', 'true');
		});
		await page.reload();
	}

	/** The walk keeps the same promises at any hour of any day; 2.1.1 is judged while the desk is open. */
	async function openAllDay(instance: Instance) {
		const hours = { from: '00:00', to: '24:00' };
		const weekly_periods = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], ...hours }];
		const data = { weekly_periods };
		const changed = await instance.request('PATCH', '/items/desk_calendars', { query: {}, data });
		expect(changed.status).toBe(200);
		const calendar = pick((await instance.request('GET', '/items/desk_calendars')).body, 'data.0.id');
		// it may be a weekend or a holiday, and midnight may be near
		const open = [0, 1].map((day) => ({
			...{ calendar, date: dateIn(Date.now() + day * 24 * 3_600_000), kind: 'custom_open' },
			...{ periods: [hours], reason: 'The walk' },
		}));
		await create(instance, 'desk_calendar_days', open);
	}
	const dateIn = (ms: number) => new Date(ms).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });

	/** 1: what is at risk. */
	async function look(page: Page, { language, atRisk }: Reading) {
		await page.getByRole('heading', { name: atRisk }).waitFor();
		await page
			.getByRole('link', { name: /CS-\d+-000002/ })
			.first()
			.waitFor();
		await picture(page, `walk-1-overview-${language}`);
	}

	/** 2: a call is taken, and its answer in time is a promise kept at once (2.1.1). */
	async function takeCall(page: Page, { instance, reading }: Given): Promise<string> {
		const { words, more, typed } = reading;
		await page.goto('/admin/desk/calls');
		await page.getByRole('button', { name: words.ring }).click();
		await page.getByRole('button', { name: words.answer }).click();
		await page.getByLabel(words.find).fill('Emily');
		await page.getByRole('button', { name: /Emily Chen/ }).click();
		await page.getByLabel(words.subject, { exact: true }).fill(typed.subject);
		await page.getByLabel(more.said).fill(typed.said);
		await picture(page, `walk-2-call-${reading.language}`);
		await page.keyboard.press('Control+Enter');
		await page.getByRole('heading', { name: more.tell }).waitFor();
		const query = `filter[subject][_eq]=${encodeURIComponent(typed.subject)}`;
		const [made] = await readRows(instance, 'desk_tickets', query);
		expect(made).toMatchObject({ status: 'registered', channel: 'hotline' });
		const ticket = String(made?.['id']);
		expect(await timersOf(instance, ticket)).toContainEqual(metric('phone_answer', 'met'));
		await page.keyboard.press('e');
		return ticket;
	}

	/** 3 and 4: the ticket with what is promised next and why, and its answer, which keeps that too (2.2.1). */
	async function keepPromise(page: Page, { instance, reading, ticket }: Given & { ticket: string }) {
		const { more, language, answerOf } = reading;
		expect(await timersOf(instance, ticket)).toContainEqual(metric('general_progress', 'running'));
		await page.goto(`/admin/desk/tickets/${ticket}`);
		const field = page.getByRole('textbox', { name: more.reply, exact: true });
		await field.waitFor();
		await page.locator('.timer-item__why summary').first().click();
		await page.locator('.timer-item__why p, .timer-item__why li').first().waitFor();
		await page.getByRole('button', { name: more.better }).click();
		await field.fill(answerOf);
		await picture(page, `walk-3-ticket-${language}`);
		await field.press('Control+Enter');
		await page.getByRole('button', { name: more.now, exact: true }).click();
		await until(async () => (await timersOf(instance, ticket)).every(({ state }) => state !== 'running'), {
			what: 'the kept promise',
			timeoutMs: 20_000,
		});
		await smtp.waitForMessage(({ to }) => to.includes('emily.chen@chenxing.example'));
		expect(await readTicket(instance, ticket)).toMatchObject({ sla_state: 'met' });
		await page.locator('.message-item--staff').waitFor();
		// what was kept, and nothing that runs
		await page.locator('.timer-list > details .timer-item').nth(1).waitFor();
		await picture(page, `walk-4-kept-${language}`);
	}

	/** 5: the clause in the agreement, with its figure. */
	async function readAgreement(page: Page, { instance, reading }: Given) {
		const { body } = await instance.request('GET', '/items/desk_agreements?filter[status][_eq]=active');
		await page.goto(`/admin/desk/agreement/${String(pick(body, 'data.0.id'))}`);
		const clause = page.locator('#clause-2\\.1\\.1');
		await clause.scrollIntoViewIfNeeded();
		await clause.getByText(/100/).first().waitFor();
		await picture(page, `walk-5-agreement-${reading.language}`);
	}

	const metric = (name: string, state: string): unknown => expect.objectContaining({ metric: name, state });
});

interface Given {
	readonly instance: Instance;
	readonly reading: Reading;
}
