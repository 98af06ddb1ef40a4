import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { loadDemo } from '../support/load-demo.ts';
import { readRows, readTicket, timersOf } from '../support/read.ts';

/** Where the pictures of a run are kept for whoever wants to look at them. */
const pictures = resolve(import.meta.dirname, '../../test-results/pictures');

/** Directus 12 writes on its buttons what Directus 11 shows as a tick. */
const confirm = 'header button:is(:has-text("Save"), :has([data-icon="check"]))';

const looks = [
	{
		language: 'zh-CN',
		appearance: 'light',
		list: ['客服台', '工单编号', '时限状态', '最近到期', '处理中', '待处理'],
		ticket: ['登记期限（2.1.4）', '紧急（客户标识）', '计时器', '紧急响应', '沟通记录'],
		agreement: [
			'第二条 服务时限、规范与质量',
			'邮件首次回复（小时）',
			'工作日',
			'补充约定',
			'解释规则',
			'升级规则',
		],
	},
	{
		language: 'en-US',
		appearance: 'dark',
		list: ['Agreement Desk', 'Number', 'Deadline state', 'Next due', 'In progress', 'Open'],
		ticket: [
			'Registration due (2.1.4)',
			'Urgent (marked by the customer)',
			'Timers',
			'Urgent response',
			'Messages',
		],
		agreement: [
			'Article 2. Times, conduct and quality',
			'First e-mail reply (hours)',
			'Working days',
			'Supplementary terms',
			'Reading rules',
			'Escalation ladder',
		],
	},
] as const;

describeWhen('chromium', 'the plain studio', () => {
	let browser: Browser;
	let smtp: SmtpServer;

	beforeAll(async () => {
		await mkdir(pictures, { recursive: true });
		browser = await launchChromium();
		smtp = await startSmtpServer();
	});
	afterAll(async () => {
		await browser?.close();
		await smtp?.stop();
	});

	async function withDemo(host: Host, work: (instance: Instance) => Promise<void>) {
		const instance = await startInstance({ host, database: 'sqlite', extension: true, smtp });
		try {
			expect(await loadDemo(instance.url)).toMatchObject({ code: 0 });
			await work(instance);
		} finally {
			await instance.stop();
		}
	}

	/** Waits for the words, takes a picture, and looks for keys that found no text. */
	async function reads(page: Page, words: readonly string[], name: string) {
		for (const word of words)
			await page.getByText(word).first().waitFor({ state: 'attached', timeout: 30_000 });
		await page.waitForLoadState('networkidle');
		await page.screenshot({ path: resolve(pictures, `${name}.png`) });
		expect(await page.locator('body').innerText()).not.toMatch(
			/\$t:|desk_(?:note|bookmark|ticket|sla|timer|metric)_/,
		);
	}

	for (const host of [directus12, directus11]) {
		it(`Directus ${host.line}: reads in both languages, light and dark`, () =>
			withDemo(host, async (instance) => {
				const [ticket] = await readRows(instance, 'desk_tickets', 'filter[urgent][_eq]=true');
				const [agreement] = await readRows(instance, 'desk_agreements', 'filter[status][_eq]=active');
				for (const { language, appearance, ...words } of looks) {
					const name = (what: string) => `${what}-directus-${host.line}-${language}-${appearance}`;
					const page = await openStudio(browser, {
						instance,
						language,
						appearance,
						path: 'content/desk_tickets',
					});
					await reads(page, words.list, name('list'));
					await page.goto(`/admin/content/desk_tickets/${String(ticket?.['id'])}`);
					await reads(page, [String(ticket?.['number']), ...words.ticket], name('ticket'));
					await page.goto(`/admin/content/desk_agreements/${String(agreement?.['id'])}`);
					await reads(page, words.agreement, name('agreement'));
					await page.context().close();
				}
			}));

		it(`Directus ${host.line}: a ticket made in the form gets its number and deadlines`, () =>
			withDemo(host, async (instance) => {
				const login = { email: 'agent@example.com', password: 'agreement-desk' };
				const page = await openStudio(browser, { instance, login, path: 'content/desk_tickets/+' });
				await page.locator('[data-field="subject"] input').fill('Made in the studio');
				await page.locator('[data-field="contact"] .many-to-one .v-list-item').first().click();
				await page.locator('.v-drawer tbody tr').first().click();
				await page.locator(`.v-drawer ${confirm}`).last().click();
				await page.screenshot({ path: resolve(pictures, `new-directus-${host.line}.png`) });
				await page.locator(confirm).first().click();
				const made = await until(
					async () =>
						(await readRows(instance, 'desk_tickets', 'filter[subject][_eq]=Made in the studio'))[0],
					{ what: 'the ticket', timeoutMs: 20_000 },
				);
				expect(await readTicket(instance, String(made['id']))).toMatchObject({
					number: expect.stringMatching(/^CS-/) as unknown,
				});
				expect((await timersOf(instance, String(made['id']))).map(({ clause }) => clause)).toContain('2.1.4');
				await page.context().close();
			}));
	}
});
