import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { expectAccessible } from '../support/axe.ts';
import { loginOf } from '../support/login-of.ts';
import { picture } from '../support/picture.ts';
import { readRows, readTicket } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

interface Reading {
	readonly host: Host;
	readonly language: 'zh-CN' | 'en-US';
	readonly appearance: 'light' | 'dark';
	readonly words: Readonly<
		Record<
			| 'reply'
			| 'send'
			| 'now'
			| 'undo'
			| 'kind'
			| 'item'
			| 'missing'
			| 'solution'
			| 'insult'
			| 'acts'
			| 'timeline'
			| 'thirdParty'
			| 'reference'
			| 'nextCheck'
			| 'change',
			string
		>
	>;
}

const readings: readonly Reading[] = [
	{
		...{ host: directus12, language: 'zh-CN', appearance: 'light' },
		words: {
			...{ reply: '回复客户', send: '发送', now: '立即发送', undo: '撤销', kind: '类别', item: '信息' },
			...{ missing: '还缺', solution: '撰写解决方案', insult: '白痴', acts: '更多操作', timeline: '时间线' },
			...{
				thirdParty: '等待的第三方',
				reference: '第三方单号',
				nextCheck: '下次跟进时间',
				change: '变更状态',
			},
		},
	},
	{
		...{ host: directus11, language: 'en-US', appearance: 'dark' },
		words: {
			...{ reply: 'Reply', send: 'Send', now: 'Send now', undo: 'Undo', kind: 'Kind', item: 'Information' },
			...{
				missing: 'Missing',
				solution: 'Write the solution',
				insult: 'idiot',
				acts: 'More actions',
				timeline: 'Timeline',
			},
			...{
				thirdParty: 'Whom it waits for',
				reference: 'Their reference',
				nextCheck: 'Next check',
				change: 'Change the status',
			},
		},
	},
];

const polite = 'Dear Li Lei, we are looking into it and write again today. Kind regards';

describeWhen('chromium', 'the page of a ticket', () => {
	let browser: Browser;
	let smtp: SmtpServer;

	beforeAll(async () => {
		[browser, smtp] = await Promise.all([launchChromium(), startSmtpServer()]);
	});
	afterAll(async () => {
		await browser?.close();
		await smtp?.stop();
	});

	it.each(readings)('Directus $host.line, $language, $appearance', { timeout: 480_000 }, async (reading) => {
		const { host, language, appearance } = reading;
		const instance = await startInstance({ host, database: 'sqlite', extension: true, smtp });
		try {
			const desk = await setUpDesk(instance);
			const open = async (user: string) =>
				openStudio(browser, {
					...{ instance, language, appearance, path: 'users' },
					login: await loginOf(instance, user),
				});
			const agent = await open(desk.agent.id);
			const given = { instance, desk, reading };
			await answerWithTemplate(agent, given);
			await typeTooEarly(agent, given);
			await keepDraft(agent, given);
			await askForInformation(agent, given);
			await solve(agent, given);
			await waitForThirdParty(agent, given);
			await seeWhatIsPossible(agent, given);
			await offerStaffedTeams(agent, given);
			await twoAgents(agent, await open(desk.lead.id), given);
			await stayInForm(agent, given);
		} finally {
			await Promise.all(browser.contexts().map((context) => context.close()));
			await instance.stop();
		}
	});

	interface Given {
		readonly instance: Instance;
		readonly desk: TestDesk;
		readonly reading: Reading;
	}

	async function ticketOf({ instance, desk }: Given, columns: object = {}): Promise<string> {
		const row = { subject: 'The invoice is wrong', description: 'It bills October twice.', channel: 'email' };
		const made = { ...row, contact: desk.contact, assignee: desk.agent.id, ...columns };
		return String((await create(instance, 'desk_tickets', made))['id']);
	}
	const messagesOf = ({ instance }: Given, ticket: string) =>
		readRows(instance, 'desk_messages', `filter[ticket][_eq]=${ticket}&sort=date_created`);

	async function openTicket(page: Page, { reading }: Given, ticket: string) {
		await page.goto(`/admin/desk/tickets/${ticket}`);
		const field = page.getByRole('textbox', { name: reading.words.reply, exact: true });
		// nobody writes before the draft is there
		await field.waitFor();
		await until(() => field.isEditable(), { what: 'the composer', timeoutMs: 30_000 });
		return field;
	}

	async function answerWithTemplate(page: Page, given: Given) {
		const { instance, reading } = given;
		await create(instance, 'desk_articles', {
			...{ kind: 'reply_template', status: 'published', title: 'We are on it', shortcut: 'onit' },
			...{ language: 'zh-CN', message_kind: 'progress_update', body: `${polite}, {{ticket.number}}` },
		});
		const ticket = await ticketOf(given);
		const { words, host, language, appearance } = reading;
		const field = await openTicket(page, given, ticket);
		await measureTask(page, { task: 'answer a ticket with a template', host: host.line }, async () => {
			await page.locator('.ticket-header').click();
			await page.keyboard.press('r');
			await page.locator('.ticket-composer textarea:focus').waitFor();
			await page.keyboard.type('/onit');
			await page.getByRole('option', { name: /We are on it/ }).waitFor();
			await page.keyboard.press('Enter');
			await until(async () => (await field.inputValue()).includes('CS-'), { what: 'the filled template' });
			await page.keyboard.press('Control+Enter');
			await page.getByRole('button', { name: words.now, exact: true }).click();
			await page.locator('.message-item--staff', { hasText: 'CS-' }).waitFor();
		});
		expect(await messagesOf(given, ticket)).toMatchObject([{ kind: 'progress_update' }]);
		await smtp.waitForMessage(({ to }) => to.includes('li.lei@customer.example'));
		await picture(page, `ticket-${language}-${appearance}`);
		await expectAccessible(page);
	}

	/** What is typed before the draft has come is nobody's shortcut. */
	async function typeTooEarly(page: Page, given: Given) {
		const ticket = await ticketOf(given, { subject: 'In a hurry' });
		const typed = Promise.withResolvers<undefined>();
		await page.route(`**/desk/tickets/${ticket}/draft`, async (route) => {
			await typed.promise;
			await route.continue();
		});
		await page.goto(`/admin/desk/tickets/${ticket}`);
		const field = page.getByRole('textbox', { name: given.reading.words.reply, exact: true });
		await field.waitFor();
		await page.locator('.ticket-header').click();
		await page.keyboard.press('r');
		await page.locator('.ticket-composer textarea:focus').waitFor();
		expect(await field.isEditable()).toBe(false);
		await page.keyboard.type('i');
		typed.resolve(undefined);
		await until(() => field.isEditable(), { what: 'the composer' });
		expect(await field.inputValue()).toBe('');
	}

	async function keepDraft(page: Page, given: Given) {
		const { words } = given.reading;
		const ticket = await ticketOf(given, { subject: 'A draft' });
		const field = await openTicket(page, given, ticket);
		await field.fill(`You ${words.insult}, wait.`);
		await page.locator('.lint-hints__finding--refuse').first().waitFor();
		expect(await page.getByRole('button', { name: words.send, exact: true }).isDisabled()).toBe(true);
		await field.fill(polite);
		await page.getByRole('button', { name: words.send, exact: true }).click();
		await page.getByRole('button', { name: words.undo, exact: true }).click();
		expect(await messagesOf(given, ticket)).toEqual([]);
		await page.locator('.ticket-composer__saved', { hasText: /\d\d:\d\d/ }).waitFor();
		await page.reload();
		await field.waitFor();
		await until(async () => (await field.inputValue()) === polite, { what: 'the draft' });
		// what waits goes out when one leaves the page, once
		await page.getByRole('button', { name: words.send, exact: true }).click();
		await page.getByRole('button', { name: words.undo, exact: true }).waitFor();
		await page.goto('/admin/desk');
		const sent = await until(
			async () => {
				const rows = await messagesOf(given, ticket);
				return rows.length > 0 && rows;
			},
			{ what: 'the message of a page that was left' },
		);
		expect(sent).toMatchObject([{ body: polite }]);
		await openTicket(page, given, ticket);
		await page.locator('.message-item--staff').waitFor();
		expect(await field.inputValue()).toBe('');
	}

	async function askForInformation(page: Page, given: Given) {
		const { reading, instance } = given;
		const { words, host } = reading;
		const ticket = await ticketOf(given, { subject: 'Which invoice?' });
		await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { status: 'in_progress' });
		const field = await openTicket(page, given, ticket);
		const task = 'ask the customer for information and see the clock pause';
		await measureTask(page, { task, host: host.line }, async () => {
			await page.getByRole('combobox', { name: words.kind, exact: true }).selectOption('info_request');
			await page.getByRole('textbox', { name: words.item, exact: true }).fill('The number of the invoice');
			await field.fill(polite);
			await page.keyboard.press('Control+Enter');
			await page.getByRole('button', { name: words.now, exact: true }).click();
			await page.locator('.timer-item[data-state="paused"] .timer-item__paused').waitFor({ timeout: 20_000 });
		});
		expect((await readTicket(instance, ticket))['status']).toBe('pending_customer');
	}

	async function solve(page: Page, given: Given) {
		const { reading, instance } = given;
		const { words, host, language, appearance } = reading;
		const checklist = [{ step: 'Check the ledger', mandatory: true, done: false }];
		const ticket = await ticketOf(given, { subject: 'To be solved', channel: 'portal', checklist });
		await instance.request('PATCH', `/items/desk_tickets/${ticket}`, { status: 'in_progress' });
		const field = await openTicket(page, given, ticket);
		const task = 'solve a ticket that lacks something: see what is missing, do it, resolve';
		await measureTask(page, { task, host: host.line }, async () => {
			await page.locator('.ticket-header').click();
			await page.keyboard.press('s');
			await page.locator('[data-status="resolved"]', { hasText: words.missing }).waitFor();
			await picture(page, `ticket-status-${language}-${appearance}`);
			await page.getByRole('button', { name: words.solution }).first().click();
			await page.getByText('Check the ledger').first().click();
			await field.fill(polite);
			await page.keyboard.press('Control+Enter');
			await page.getByRole('button', { name: words.now, exact: true }).click();
			await until(async () => (await readTicket(instance, ticket))['status'] === 'resolved', {
				what: 'the solved ticket',
			});
		});
	}

	async function waitForThirdParty(page: Page, given: Given) {
		const { words } = given.reading;
		const ticket = await ticketOf(given, { subject: 'The carrier has it', status: 'in_progress' });
		await openTicket(page, given, ticket);
		await page.locator('.status-menu__button').click();
		await page.locator('[data-status="pending_third_party"]').click();
		const dialog = page.getByRole('dialog').filter({ hasText: words.thirdParty });
		const change = dialog.getByRole('button', { name: words.change, exact: true });
		await dialog.getByLabel(words.thirdParty, { exact: true }).fill('The carrier');
		await dialog.getByLabel(words.reference, { exact: true }).fill('SF-1024');
		expect(await change.isDisabled(), 'without the time of the next check').toBe(true);
		const written = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T09:30`;
		await dialog.getByLabel(words.nextCheck, { exact: true }).fill(written);
		const meant = await page.evaluate<number>(`new Date('${written}').getTime()`);
		await change.click();
		await dialog.waitFor({ state: 'detached' });
		const row = await readTicket(given.instance, ticket);
		expect(row).toMatchObject({
			...{ status: 'pending_third_party', third_party: 'The carrier', third_party_reference: 'SF-1024' },
		});
		expect(Date.parse(String(row['third_party_check_at']))).toBe(meant);
	}

	async function seeWhatIsPossible(page: Page, given: Given) {
		const { words, language, appearance } = given.reading;
		const ticket = await ticketOf(given, { subject: 'What can be done' });
		await openTicket(page, given, ticket);
		await page.getByRole('button', { name: words.acts, exact: true }).click();
		const refused = page.locator('[data-act="accept_escalation"]');
		await refused.waitFor();
		await picture(page, `ticket-acts-${language}-${appearance}`);
		expect(await refused.getAttribute('aria-disabled')).toBe('true');
		const reason = page.locator(`[id="${await refused.getAttribute('aria-describedby')}"]`);
		expect(await reason.innerText()).toContain('2.2.2');
		expect(await page.locator('[data-act="dispute_urgency"]').count()).toBe(0);
		// which is told rather than done
		await refused.click({ force: true });
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.keyboard.press('Escape');
		await page.locator(`a[href$="/desk/simulator?ticket=${ticket}"]`).click();
		await page.waitForURL(/\/desk\/simulator\?ticket=/);
	}

	async function offerStaffedTeams(page: Page, given: Given) {
		await createAgent(given.instance, 'Here', { teams: ['Front office'] });
		await createAgent(given.instance, 'Gone', { teams: ['Closed office'], active: false });
		await openTicket(page, given, await ticketOf(given, { subject: 'For a team' }));
		await page.getByRole('button', { name: given.reading.words.acts, exact: true }).click();
		await page.locator('[data-act="transfer"]').click();
		await page.getByRole('dialog').getByRole('combobox').nth(1).press('Enter');
		await page.locator('.v-list-item', { hasText: 'Front office' }).waitFor();
		expect(await page.locator('.v-list-item', { hasText: 'Closed office' }).count()).toBe(0);
	}

	async function twoAgents(agent: Page, lead: Page, given: Given) {
		const ticket = await ticketOf(given, { subject: 'Two at once' });
		await openTicket(agent, given, ticket);
		const field = await openTicket(lead, given, ticket);
		await field.fill(polite);
		await agent.locator('.presence-line__one--replying').waitFor({ timeout: 20_000 });
		await lead.keyboard.press('Control+Enter');
		await lead.getByRole('button', { name: given.reading.words.now, exact: true }).click();
		await agent.locator('.message-item--staff', { hasText: polite }).waitFor({ timeout: 20_000 });
	}

	async function stayInForm(page: Page, given: Given) {
		const { language, appearance, words } = given.reading;
		const ticket = await ticketOf(given, { subject: 'In the form' });
		await page.goto(`/admin/content/desk_tickets/${ticket}`);
		await page.locator('.ticket-conversation .ticket-composer').waitFor();
		await page.getByRole('textbox', { name: words.reply, exact: true }).fill(polite);
		await page.keyboard.press('Control+Enter');
		await page.getByRole('button', { name: words.now, exact: true }).click();
		await page.locator('.message-item--staff').waitFor();
		await page.locator('.timer-list .timer-item').first().waitFor();
		await page.locator('.ticket-conversation').scrollIntoViewIfNeeded();
		await picture(page, `ticket-form-${language}-${appearance}`);
		await expectAccessible(page, '.ticket-conversation');
		await page.goto('/admin/content/desk_tickets/+');
		await page.getByText(words.timeline, { exact: true }).last().click();
		await until(async () => (await page.locator('.saved-ticket__unsaved').count()) === 3, {
			what: 'what conversation, deadlines and timeline say of a ticket that is not saved',
		});
		expect(await page.locator('.ticket-composer').count()).toBe(0);
		await picture(page, `ticket-unsaved-${language}-${appearance}`);
	}
});
