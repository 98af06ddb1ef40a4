import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { readVersion } from '../support/agreement-versions.ts';
import { expectAccessible } from '../support/axe.ts';
import { picture } from '../support/picture.ts';
import { readRows } from '../support/read.ts';
import { alwaysOpen, create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

interface Reading {
	readonly host: Host;
	readonly language: 'zh-CN' | 'en-US';
	readonly appearance: 'light' | 'dark';
	readonly words: Readonly<Record<Word, string>>;
	/** Of fields in sentences. */
	readonly registration: string;
	readonly urgent: string;
	readonly text: string;
}

type Word =
	| 'empty'
	| 'provider'
	| 'customer'
	| 'make'
	| 'amend'
	| 'saved'
	| 'unsaved'
	| 'backTest'
	| 'run'
	| 'next'
	| 'activate'
	| 'active'
	| 'zero'
	| 'mine'
	| 'import'
	| 'paste'
	| 'read'
	| 'sure'
	| 'write'
	| 'versions'
	| 'becomes';

const readings: readonly Reading[] = [
	{
		...{ host: directus12, language: 'zh-CN', appearance: 'light' },
		registration: '2.1.4 登记时限（小时）',
		urgent: '2.2.3 紧急响应（小时）',
		text: '2.1.3 在线客服应在两分钟内响应。\n2.5.1 一次性解决率不低于百分之八十五。',
		words: {
			...{ empty: '还没有协议', provider: '服务商的名称', customer: '客户的名称', make: '建立草稿' },
			...{ amend: '修订（新建草稿）', saved: '已保存', unsaved: '1 项尚未保存' },
			...{ backTest: '回测', run: '开始回测', next: '下一步', activate: '启用', active: '生效' },
			...{ zero: '必须大于零', mine: '保存我的', import: '导入', paste: '粘贴协议文本', read: '读取' },
			...{ sure: '把握较大', write: '写入 2 项到草稿', versions: '版本与差异', becomes: '1小时' },
		},
	},
	{
		...{ host: directus11, language: 'en-US', appearance: 'dark' },
		registration: '2.1.4 Registration (hours)',
		urgent: '2.2.3 Urgent response (hours)',
		text: '2.1.3 在线客服应在两分钟内响应。\n2.5.1 一次性解决率不低于百分之八十五。',
		words: {
			...{ empty: 'There is no agreement yet', provider: 'Name of the service provider' },
			...{ customer: 'Name of the customer', make: 'Make the draft', amend: 'Amend in a new draft' },
			...{ saved: 'Saved', unsaved: '1 value is not saved yet', backTest: 'Back-test' },
			...{ run: 'Run the back-test', next: 'Next step', activate: 'Activate', active: 'Active' },
			...{ zero: 'must be above zero', mine: 'Save mine', import: 'Import', paste: 'Paste the text' },
			...{ read: 'Read it', sure: 'sure', write: 'Write 2 values into the draft' },
			...{ versions: 'Versions and differences', becomes: '1 hour' },
		},
	},
];

describeWhen('chromium', 'the agreement page', () => {
	let browser: Browser;
	let smtp: SmtpServer;

	beforeAll(async () => {
		[browser, smtp] = await Promise.all([launchChromium(), startSmtpServer()]);
	});
	afterAll(async () => {
		await browser?.close();
		await smtp?.stop();
	});

	const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
	const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';
	const state = (page: Page, name: string) => page.locator(`.draft-state[data-state="${name}"]`).waitFor();

	/** Where there is none, the first one is made without leaving the page. */
	async function makeFirst(page: Page, { words }: Reading): Promise<string> {
		await page.getByText(words.empty).waitFor();
		await expectAccessible(page);
		await page.getByLabel(words.provider).fill('Cloud Sail');
		await page.getByLabel(words.customer).fill('Morning Star');
		await button(page, words.make).click();
		await page.locator('.draft-state').waitFor();
		return idIn(page);
	}

	/** What the server refuses stands beside its sentence, and what was typed stays. */
	async function refuse(page: Page, { instance, draft, reading }: At) {
		const field = page.getByLabel(reading.registration, { exact: true });
		const before = (await readVersion(instance, draft))['sla_registration_hours'];
		await field.fill('-5');
		await field.press('Tab');
		const alert = page.locator('#clause-2\\.1\\.4 [role=alert]');
		await alert.waitFor();
		expect(await alert.innerText()).toContain(reading.words.zero);
		expect(await field.inputValue()).toBe('-5');
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		await page.getByText(reading.words.unsaved).waitFor();
		expect((await readVersion(instance, draft))['sla_registration_hours']).toBe(before);
		await picture(page, `agreement-refused-${reading.language}-${reading.appearance}`);
		await field.fill('3');
		await field.press('Tab');
		await state(page, 'saved');
		expect(await readVersion(instance, draft)).toMatchObject({ sla_registration_hours: 3 });
	}

	/** What somebody else has changed is told, not overwritten. */
	async function meet(page: Page, { instance, draft, reading }: At) {
		const field = page.getByLabel(reading.urgent, { exact: true });
		await field.fill('0.5');
		const other = await instance.request('PATCH', `/items/desk_agreements/${draft}`, {
			sla_urgent_response_hours: 2,
		});
		expect(other.status).toBe(200);
		await field.press('Tab');
		const mine = button(page, reading.words.mine);
		await mine.waitFor();
		expect(await readVersion(instance, draft)).toMatchObject({ sla_urgent_response_hours: 2 });
		await mine.click();
		await state(page, 'saved');
		expect(await readVersion(instance, draft)).toMatchObject({ sla_urgent_response_hours: 0.5 });
	}

	/** Nothing of an import is saved before it is confirmed; each value has its words and how sure they are. */
	async function importText(page: Page, { instance, draft, reading }: At) {
		const { words } = reading;
		await button(page, words.import).click();
		await page.getByLabel(words.paste).fill(reading.text);
		await button(page, words.read).click();
		const offers = page.locator('[data-offer]');
		await offers.first().waitFor();
		expect(await offers.count()).toBe(2);
		expect(await offers.first().innerText()).toContain(words.sure);
		expect(await offers.first().innerText()).toContain('两分钟');
		await expectAccessible(page, '.import-drawer');
		await picture(page, `agreement-import-${reading.language}-${reading.appearance}`);
		const before = await readVersion(instance, draft);
		expect(before).not.toMatchObject({ sla_chat_response_minutes: 2, target_fcr_percent: 85 });
		await button(page, words.write).click();
		await page.locator('.import-drawer').waitFor({ state: 'hidden' });
		expect(await readVersion(instance, draft)).toMatchObject({
			...{ sla_chat_response_minutes: 2, target_fcr_percent: 85 },
		});
	}

	interface At {
		readonly instance: Instance;
		readonly draft: string;
		readonly reading: Reading;
	}

	/** Paper is white, whatever colour the words have on the screen. */
	async function isBlackOnPaper(page: Page) {
		await page.emulateMedia({ media: 'print' });
		for (const words of ['.contract-head__title', '.contract-clause p'])
			expect(await page.evaluate(`getComputedStyle(document.querySelector('${words}')).color`), words).toBe(
				'rgb(0, 0, 0)',
			);
		await page.emulateMedia({ media: 'screen' });
	}

	/** One number in a new draft, tried on what has come in, and put into force. */
	async function changeOneNumber(
		page: Page,
		{ instance, reading, desk }: Omit<At, 'draft'> & { desk: TestDesk },
	) {
		const { words, host, language, appearance } = reading;
		await page.locator('[data-clause="2.1.4"] .clause-figure__line').waitFor();
		await expectAccessible(page);
		await picture(page, `agreement-${language}-${appearance}`);
		await isBlackOnPaper(page);
		await measureTask(
			page,
			{ task: 'agreement: change one number, back-test, activate', host: host.line },
			async () => {
				await button(page, words.amend).click();
				await page.locator('.draft-state').waitFor();
				const field = page.getByLabel(reading.registration, { exact: true });
				await field.fill('1');
				await field.press('Tab');
				await state(page, 'saved');
				await button(page, words.backTest).click();
				await button(page, words.run).click();
				await page.locator('.back-test-table__table').first().waitFor();
				await page.keyboard.press('Escape');
				await page.locator('.back-test-drawer').waitFor({ state: 'hidden' });
				await button(page, words.next).click();
				await button(page, words.activate).click();
				await page.locator('.contract-head').getByText(words.active, { exact: true }).waitFor();
			},
		);
		const made = await readVersion(instance, idIn(page));
		expect(made).toMatchObject({
			...{ status: 'active', sla_registration_hours: 1, supersedes: desk.agreement, version: '1.1' },
		});
		await page.keyboard.press('Escape');
		await button(page, words.versions).click();
		const changed = page.locator('.difference-table__after', { hasText: words.becomes });
		await changed.waitFor();
		await expectAccessible(page, '.versions-drawer');
		await picture(page, `agreement-versions-${language}-${appearance}`);
	}

	it.each(readings)(
		'Directus $host.line, $language, $appearance: is read, changed, refused, imported, tried and put into force',
		async (reading) => {
			const { host, language, appearance } = reading;
			const instance = await startInstance({ host, database: 'sqlite', extension: true, smtp });
			try {
				await create(instance, 'desk_calendars', alwaysOpen);
				const page = await openStudio(browser, { instance, language, appearance, path: 'desk/agreement' });
				const complaints: string[] = [];
				page.on('pageerror', ({ message }) => complaints.push(message));
				const draft = await makeFirst(page, reading);
				expect(await readVersion(instance, draft)).toMatchObject({ status: 'draft' });
				await refuse(page, { instance, draft, reading });
				await meet(page, { instance, draft, reading });
				await importText(page, { instance, draft, reading });
				await expectAccessible(page);

				const desk = await setUpDesk(instance);
				await create(instance, 'desk_tickets', { subject: 'Help', contact: desk.contact, channel: 'email' });
				await until(async () => (await readRows(instance, 'desk_timers', 'filter[ticket][_nnull]=true'))[0], {
					what: 'a timer',
				});
				await page.goto(`/admin/desk/agreement/${desk.agreement}#clause-2.1.4`);
				await changeOneNumber(page, { instance, reading, desk });
				expect(complaints).toEqual([]);
				await page.context().close();
			} finally {
				await instance.stop();
			}
		},
	);
});
