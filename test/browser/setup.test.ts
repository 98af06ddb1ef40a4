import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { expectAccessible } from '../support/axe.ts';
import { picture } from '../support/picture.ts';
import { create } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

const looks = [
	{
		host: directus12,
		language: 'zh-CN',
		appearance: 'light',
		words: {
			desk: '客服台',
			add: '添加到模块栏',
			remove: '从模块栏移除',
			passed: /项检查通过/,
			putIn: '装入示例数据',
			isIn: '已装入',
			takeOut: '移除示例数据',
			isOut: '未装入',
			noMail: '未配置邮件',
			checkMail: '检查邮件服务器',
			answers: /可以连接并登录/,
			closed: '客服台未对您开放',
			noAgreement: '没有生效的协议，无法受理工单',
			about: '关于本页',
		},
	},
	{
		host: directus11,
		language: 'en-US',
		appearance: 'dark',
		words: {
			desk: 'Agreement Desk',
			add: 'Add to the module bar',
			remove: 'Remove from the module bar',
			passed: /checks passed/,
			putIn: 'Put the sample data in',
			isIn: 'Put in',
			takeOut: 'Take the sample data out',
			isOut: 'Not put in',
			noMail: 'E-mail is not set up',
			checkMail: 'Check the mail server',
			answers: /answers and lets the desk log in/,
			closed: 'The desk is not open to you',
			noAgreement: 'No agreement is in force, so no ticket can be received',
			about: 'About this page',
		},
	},
] as const;

describeWhen('chromium', 'the setup page', () => {
	let browser: Browser;
	let smtp: SmtpServer;

	beforeAll(async () => {
		browser = await launchChromium();
		smtp = await startSmtpServer();
	});
	afterAll(async () => {
		await browser?.close();
		await smtp?.stop();
	});

	const bar = async (instance: Instance) =>
		pick((await instance.request('GET', '/settings?fields=module_bar')).body, 'data.module_bar');
	const inBar = (page: Page) => page.locator('.module-bar a[href="/admin/desk"]');
	const sampleState = async (instance: Instance) =>
		pick((await instance.request('GET', '/desk/sample-data')).body, 'data.state');

	for (const { host, language, appearance, words } of looks) {
		it(`Directus ${host.line}: the bar, the sample data, and mail that is not sent`, async () => {
			// without a mail server at first: that is what is to be found
			const env = { EMAIL_TRANSPORT: 'sendmail' };
			const instance = await startInstance({ host, database: 'sqlite', extension: true, env });
			const task = (name: string) => ({ task: name, host: host.version });
			const name = `setup-${language}-${appearance}`;
			try {
				const page = await openStudio(browser, { instance, language, appearance, path: 'desk/setup' });
				await page.getByRole('button', { name: words.add }).waitFor({ timeout: 60_000 });
				await page.getByText(words.noAgreement).first().waitFor();

				await measureTask(page, task('Add the module to the bar'), async () => {
					await page.getByRole('button', { name: words.add }).click();
					await inBar(page).waitFor();
				});
				expect(await bar(instance)).toContainEqual({ type: 'module', id: 'desk', enabled: true });

				await measureTask(page, task('Find out why mail is not sent, and mend it'), async () => {
					await page.getByText(words.noMail, { exact: true }).waitFor();
					await page.locator('code', { hasText: 'EMAIL_SMTP_HOST' }).waitFor();
					await instance.restart({
						...{ EMAIL_TRANSPORT: 'smtp', EMAIL_SMTP_HOST: '127.0.0.1', EMAIL_SMTP_PORT: String(smtp.port) },
					});
					await page.getByText(words.noMail, { exact: true }).waitFor({ state: 'detached', timeout: 60_000 });
					await page.locator('summary', { hasText: words.passed }).click();
					await page.getByRole('button', { name: words.checkMail }).click();
					await page.getByText(words.answers).waitFor();
				});

				await measureTask(page, task('Put the sample data in, and take them out'), async () => {
					await page.getByRole('button', { name: words.putIn }).click();
					await page.locator('[data-state="in"]', { hasText: words.isIn }).waitFor({ timeout: 60_000 });
					expect(await sampleState(instance)).toBe('in');
					await page.getByText(words.noAgreement).first().waitFor({ state: 'detached', timeout: 60_000 });
					await page.locator('.setup-page h2').first().scrollIntoViewIfNeeded();
					await picture(page, name);
					await expectAccessible(page);
					await page.getByRole('button', { name: words.takeOut }).click();
					await page.getByRole('dialog').getByRole('button', { name: words.takeOut }).click();
					await page.locator('[data-state="out"]', { hasText: words.isOut }).waitFor({ timeout: 60_000 });
				});
				expect(await sampleState(instance)).toBe('out');
				await picture(page, `${name}-empty`);

				await page.getByRole('button', { name: words.remove }).click();
				await inBar(page).waitFor({ state: 'detached' });
				await until(async () => (JSON.stringify(await bar(instance)).includes('"desk"') ? undefined : true), {
					what: 'the bar without the desk',
				});
				await page.context().close();

				await create(instance, 'directus_policies', {
					...{ id: '00000000-0000-4000-8000-0000000000aa', name: 'Studio', app_access: true, icon: 'badge' },
				});
				const login = { email: 'visitor@example.com', password: 'a-long-password' };
				await create(instance, 'directus_users', {
					...login,
					policies: [{ policy: '00000000-0000-4000-8000-0000000000aa' }],
				});
				const closed = await openStudio(browser, {
					instance,
					language,
					appearance,
					login,
					path: 'desk/tickets',
				});
				await closed.getByText(words.closed).waitFor({ timeout: 30_000 });
				await closed.context().close();
			} finally {
				await instance.stop();
			}
		}, 240_000);
	}
});
