import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { expectAccessible } from '../support/axe.ts';
import { loginOf } from '../support/login-of.ts';
import { readings, type Reading } from '../support/message-words.ts';
import { newParty, suspensionOf } from '../support/notices.ts';
import { untilState } from '../support/outbox.ts';
import { picture } from '../support/picture.ts';
import { readRows, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

/** For what a page does after a request. */
const patient = { timeout: 20_000 };

describeWhen('chromium', 'calls, the outbox, notices and templates in the studio', () => {
	let browser: Browser;
	let smtp: SmtpServer;

	beforeAll(async () => {
		[browser, smtp] = await Promise.all([launchChromium(), startSmtpServer()]);
	});
	afterAll(async () => {
		await browser?.close();
		await smtp?.stop();
	});

	it.each(readings)('Directus $host.line, $language, $appearance', { timeout: 240_000 }, async (reading) => {
		const { host } = reading;
		const instance = await startInstance({ host, database: 'sqlite', extension: true, smtp });
		try {
			const desk = await setUpDesk(instance);
			const logins = {
				agent: await loginOf(instance, desk.agent.id),
				lead: await loginOf(instance, desk.lead.id),
			};
			const agent = await studioOf(instance, reading, logins.agent);
			await calls(agent, { instance, desk, reading });
			await agent.context().close();
			const lead = await studioOf(instance, reading, logins.lead);
			await outbox(lead, { instance, desk, reading });
			await channels(lead, { instance, reading });
			await templates(lead, { instance, reading });
			const admin = await studioOf(instance, reading);
			await notices({ lead, admin }, { instance, desk, reading });
			await lead.context().close();
			await admin.context().close();
		} finally {
			await instance.stop();
		}
	});

	function studioOf(
		instance: Instance,
		{ language, appearance }: Reading,
		login?: { email: string; password: string },
	): Promise<Page> {
		return openStudio(browser, {
			instance,
			language,
			appearance,
			path: 'users',
			...(login ? { login } : {}),
		});
	}

	/** Opens a page of the desk, looks for its violations, and takes a picture. */
	async function seen(page: Page, name: string, { host, language, appearance }: Reading) {
		await picture(page, `${name}-${language}-${appearance}`, {
			keep: host === directus12 || language === 'en-US',
		});
		await expectAccessible(page);
	}

	interface Given {
		readonly instance: Instance;
		readonly desk: TestDesk;
		readonly reading: Reading;
	}

	async function calls(page: Page, { instance, desk, reading }: Given) {
		const { words, host } = reading;
		await create(instance, 'desk_contacts', {
			name: 'Zhao Liu',
			phone: '021-5555 7788',
			organization: desk.customer,
		});
		await page.goto('/admin/desk/calls');
		const button = (name: string | RegExp) =>
			page.getByRole('button', { name, exact: typeof name === 'string' });
		await button(words.ring).waitFor();
		await measureTask(page, { task: 'log a call and register its ticket', host: host.line }, async () => {
			await button(words.ring).click();
			await button(words.answer).click();
			await page.getByLabel(String(words.find)).fill('02155557788');
			await page.getByRole('button', { name: /Zhao Liu/ }).click();
			await page.getByLabel(String(words.subject), { exact: true }).fill('The printer is on fire');
			await page.getByLabel(String(words.said)).fill('It burns since nine.');
			await page.keyboard.press('Control+Enter');
			await page.getByRole('heading', { name: String(words.tell) }).waitFor();
		});
		const [ticket] = await readRows(
			instance,
			'desk_tickets',
			'filter[subject][_eq]=The%20printer%20is%20on%20fire',
		);
		expect(ticket).toMatchObject({ status: 'registered', channel: 'hotline' });
		await page.getByText(String(ticket?.['number'])).first().waitFor();
		await page.keyboard.press('e');
		const ended = async () =>
			(await readRows(instance, 'desk_events', 'filter[kind][_eq]=call_ended')).length === 1 || undefined;
		await until(ended, { what: 'the end of the call' });
		await page.locator('.calls-today').getByText(String(words.inTime)).first().waitFor();
		await seen(page, 'calls-registered', reading);

		// another one, that outlives a reload and a lost connection
		await page.keyboard.press('n');
		await page.keyboard.press('a');
		await page.getByLabel(String(words.find)).fill('Zhao');
		await page.getByRole('button', { name: /Zhao Liu/ }).click();
		await page.getByLabel(String(words.subject), { exact: true }).fill('Written on a train');
		await seen(page, 'calls', reading);
		await page.reload();
		await expect
			.poll(() => page.getByLabel(String(words.subject), { exact: true }).inputValue(), patient)
			.toBe('Written on a train');
		await page.context().setOffline(true);
		await button(words.register).click();
		await page.getByText(words.kept).waitFor();
		await page.context().setOffline(false);
		await page.getByRole('heading', { name: String(words.tell) }).waitFor({ timeout: 20_000 });
		const sent = await readRows(instance, 'desk_tickets', 'filter[subject][_eq]=Written%20on%20a%20train');
		expect(sent).toHaveLength(1);
		const kept = await page.evaluate(() =>
			JSON.stringify((globalThis as { localStorage?: object }).localStorage),
		);
		expect(kept).toContain('Written on a train');
		await page.keyboard.press('e');
		await expect
			.poll(
				() => page.evaluate(() => JSON.stringify((globalThis as { localStorage?: object }).localStorage)),
				patient,
			)
			.not.toContain('Written on a train');
	}

	async function outbox(page: Page, { instance, desk, reading }: Given) {
		const { words, host } = reading;
		const contact = await create(instance, 'desk_contacts', {
			name: 'Wrong Address',
			email: 'wrong@customer.example',
			organization: desk.customer,
		});
		smtp.setMode('refuse-permanent');
		await create(instance, 'desk_tickets', { subject: 'Lost', contact: contact['id'], channel: 'email' });
		const lost = await until(
			async () =>
				(
					await readRows(
						instance,
						'desk_notifications',
						'filter[recipient][_eq]=wrong@customer.example&filter[state][_eq]=dead',
					)
				)[0],
			{ what: 'a dead letter', timeoutMs: 30_000 },
		);
		smtp.setMode('accept');
		await page.goto('/admin/desk/outbox');
		await page.getByRole('link', { name: words.dead }).waitFor();
		await page.locator('.outbox-table').waitFor();
		await seen(page, 'outbox', reading);
		const task = 'find a dead letter, correct the address, send it again';
		await measureTask(page, { task, host: host.line }, async () => {
			await page.getByRole('link', { name: words.dead }).click();
			await page.getByRole('button', { name: 'wrong@customer.example', exact: true }).click();
			const address = page.getByLabel(String(words.address));
			await expect.poll(() => address.inputValue(), patient).toBe('wrong@customer.example');
			await address.fill('right@customer.example');
			await page.getByRole('button', { name: String(words.correct) }).click();
			await smtp.waitForMessage(({ to }) => to.includes('right@customer.example'), 20_000);
		});
		await untilState(instance, String(lost['id']), ['sent']);
		await page.locator('.outbox-detail').getByText(String(words.arrived), { exact: true }).first().waitFor();
		await picture(page, `outbox-sent-again-${reading.language}-${reading.appearance}`);
		await expectAccessible(page, '.outbox-drawer');
		const [person] = await readRows(instance, 'desk_contacts', 'filter[name][_eq]=Wrong%20Address');
		expect(person).toMatchObject({ email: 'right@customer.example' });
	}

	async function channels(page: Page, { instance, reading }: Omit<Given, 'desk'>) {
		const { words, host } = reading;
		await page.goto('/admin/desk/outbox/channels');
		const card = page.locator('.channel-card').first();
		await card.waitFor();
		await measureTask(page, { task: 'send a test', host: host.line }, async () => {
			await card.getByLabel(String(words.testTo)).fill('me@desk.example');
			await card.getByRole('button', { name: words.test }).click();
			await card.getByText(words.tested).waitFor({ timeout: 20_000 });
		});
		await smtp.waitForMessage(({ to }) => to.includes('me@desk.example'));
		const tests = await readRows(instance, 'desk_notifications', 'filter[kind][_eq]=test');
		expect(tests).toMatchObject([{ recipient: 'me@desk.example', state: 'sent' }]);
		await seen(page, 'outbox-channels', reading);
	}

	async function templates(page: Page, { instance, reading }: Omit<Given, 'desk'>) {
		const { words } = reading;
		await page.goto('/admin/desk/templates');
		await page.locator('.templates-page__table').waitFor();
		await seen(page, 'templates', reading);
		const [row] = await readRows(
			instance,
			'desk_templates',
			'filter[event][_eq]=acknowledgement&filter[method][_eq]=email&filter[language][_eq]=en-US',
		);
		const id = String(row?.['id']);
		await page.locator(`a[href$="/desk/templates/${id}"]`).click();
		const text = page.getByLabel(String(words.text), { exact: true });
		await text.fill('Number {{ ticket.number }}\n{{ ticket.nonsense }}');
		await page.getByText(words.unknown).waitFor();
		await seen(page, 'template-with-a-fault', reading);
		await text.fill('Yours is {{ ticket.number }}.');
		const shown = page.frameLocator('iframe').getByText(/Yours is CS-/);
		await shown.waitFor();
		expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
		await page.getByRole('button', { name: words.test }).click();
		await page.getByText(words.sentTo).waitFor({ timeout: 30_000 });
		await smtp.waitForMessage(({ text: said }) => said.includes('Yours is CS-'));
		await page.getByRole('button', { name: String(words.save), exact: true }).click();
		const saved = async () =>
			(await readRows(instance, 'desk_templates', `filter[id][_eq]=${id}`))[0]?.['body'] ===
				'Yours is {{ ticket.number }}.' || undefined;
		await until(saved, { what: 'the template to be saved' });
		await seen(page, 'template', reading);
	}

	async function notices({ lead, admin }: { lead: Page; admin: Page }, { instance, desk, reading }: Given) {
		const { words } = reading;
		const party = await newParty(instance, desk);
		const answer = await instance.request(
			'POST',
			'/items/desk_notices',
			suspensionOf(party),
			desk.lead.token,
		);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const { id } = (answer.body as { data: { id: string } }).data;
		const statusOf = async (): Promise<Row['status']> =>
			(await readRows(instance, 'desk_notices', `filter[id][_eq]=${id}`))[0]?.['status'];

		await lead.goto('/admin/desk/notices');
		await lead.locator('.notices-page__table').waitFor();
		await seen(lead, 'notices', reading);
		await lead.getByRole('link', { name: '暂停服务通知' }).click();
		await lead.getByRole('button', { name: String(words.submit) }).click();
		await lead
			.getByRole('dialog')
			.getByRole('button', { name: String(words.submit) })
			.click();
		await lead.getByText(words.twoPeople).waitFor();
		expect(await statusOf()).toBe('submitted');
		const approve = (page: Page) =>
			page.locator('.notice-steps').getByRole('button', { name: String(words.approve) });
		expect(await approve(lead).isDisabled()).toBe(true);
		await seen(lead, 'notice-to-be-approved', reading);

		await admin.goto(`/admin/desk/notices/${id}`);
		await approve(admin).click();
		await admin
			.getByRole('dialog')
			.getByRole('button', { name: String(words.approve) })
			.click();
		await admin.locator('.notice-page__facts').getByText(words.approved).waitFor();
		await smtp.waitForMessage(({ to }) => to.includes(party.email), 30_000);
		await admin
			.locator('.notice-delivery__table')
			.getByText('Han Meimei')
			.first()
			.waitFor({ timeout: 20_000 });
		await seen(admin, 'notice', reading);
		expect(['approved', 'sending']).toContain(await statusOf());
	}
});
