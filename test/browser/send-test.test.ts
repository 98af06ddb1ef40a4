import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { readNotification } from '../support/outbox.ts';
import { create, setUpDesk } from '../support/set-up-desk.ts';
import { startWecom, type BotStandIn } from '../support/stand-ins/bots.ts';

const pictures = resolve(import.meta.dirname, '../../test-results/pictures');

interface Reading {
	readonly host: Host;
	readonly language: 'zh-CN' | 'en-US';
	readonly appearance: 'light' | 'dark';
	readonly words: { button: string; sent: RegExp; refused: RegExp; off: RegExp; stored: RegExp };
}

const readings: readonly Reading[] = [
	{
		...{ host: directus12, language: 'zh-CN', appearance: 'light' },
		words: {
			button: '发送测试',
			sent: /测试消息已发出：/,
			refused: /测试失败：.*93000/s,
			off: /尚未启用/,
			stored: /已记入通知：(\S+)/,
		},
	},
	{
		...{ host: directus11, language: 'en-US', appearance: 'dark' },
		words: {
			button: 'Send a test',
			sent: /The test was sent: /,
			refused: /The test failed: .*93000/s,
			off: /not in use/,
			stored: /Kept as notification: (\S+)/,
		},
	},
];

describeWhen('chromium', 'the button that sends a test', () => {
	let browser: Browser;
	let smtp: SmtpServer;
	let bot: BotStandIn;

	beforeAll(async () => {
		await mkdir(pictures, { recursive: true });
		[browser, smtp, bot] = await Promise.all([launchChromium(), startSmtpServer(), startWecom()]);
	});
	afterAll(async () => {
		await browser?.close();
		await bot?.stop();
		await smtp?.stop();
	});

	/** Opens a channel in the studio and follows its button; whatever the page complains of is kept. */
	async function follow(page: Page, channel: string, button: string) {
		await page.goto(`/admin/content/desk_channels/${channel}`);
		const link = page.locator('[data-field="send_test"] a', { hasText: button });
		const opened = page.context().waitForEvent('page');
		await link.click();
		const test = await opened;
		await test.waitForLoadState();
		const complaints: string[] = [];
		test.on('pageerror', ({ message }) => complaints.push(message));
		expect(new URL(test.url()).pathname).toBe(`/desk/channels/${channel}/test`);
		return { test, complaints };
	}

	/** Presses the button and waits for what came of it. */
	async function press(test: Page, button: string, outcome: RegExp) {
		await test.getByRole('button', { name: button }).click();
		await test.locator('output', { hasText: outcome }).waitFor({ timeout: 20_000 });
		return test.locator('output').innerText();
	}

	it.each(readings)(
		'Directus $host.line, $language: leads from the form of a channel to what came of the test',
		async ({ host, language, appearance, words }) => {
			const env = { DESK_ALLOWED_HOSTS: '127.0.0.1' };
			const instance = await startInstance({ host, database: 'sqlite', extension: true, smtp, env });
			try {
				const desk = await setUpDesk(instance);
				await create(instance, 'desk_channels', {
					...{ id: 'group', name: 'Duty <group>', type: 'wecom', enabled: false },
					endpoint_url: bot.botUrl,
				});
				const page = await openStudio(browser, { instance, language, appearance });
				const before = bot.taken.length;

				const mail = await follow(page, 'email', words.button);
				expect(await mail.test.locator('html').getAttribute('lang')).toBe(language);
				await mail.test.locator('input[name=to]').fill('me@desk.example');
				const told = await press(mail.test, words.button, words.sent);
				await smtp.waitForMessage(({ to }) => to.includes('me@desk.example'));
				const kept = words.stored.exec(told)?.[1] ?? '';
				expect(await readNotification(instance, kept)).toMatchObject({ kind: 'test', state: 'sent' });

				const group = await follow(page, 'group', words.button);
				expect(await group.test.locator('main').innerText()).toMatch(words.off);
				expect(await group.test.locator('h1').innerText()).toBe('Duty <group>');
				expect(await group.test.locator('input').count()).toBe(0);
				await press(group.test, words.button, words.sent);
				expect(bot.taken).toHaveLength(before + 1);
				bot.fail({ body: { errcode: 93000, errmsg: 'invalid webhook url' } });
				await press(group.test, words.button, words.refused);
				await group.test.screenshot({ path: resolve(pictures, `send-test-${host.line}-${language}.png`) });
				bot.fail(null);
				expect([...mail.complaints, ...group.complaints]).toEqual([]);

				await page.goto('/admin/content/desk_channels/hotline');
				await page.locator('[data-field="name"] input').waitFor();
				expect(await page.locator('[data-field="send_test"]').count()).toBe(0);

				const ask = (id: string, token?: string) =>
					instance.request('GET', `/desk/channels/${id}/test`, undefined, token);
				expect((await ask('group', desk.agent.token)).status).toBe(403);
				expect((await ask('hotline')).status).toBe(400);
				expect((await ask('nobody')).status).toBe(404);
				const anonymous = await fetch(`${instance.url}/desk/channels/group/test`, { method: 'POST' });
				expect(anonymous.status).toBe(403);
				await page.context().close();
			} finally {
				await instance.stop();
			}
		},
	);
});
