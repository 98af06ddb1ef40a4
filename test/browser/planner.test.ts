import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarCn } from '../../schema/seed/calendar-cn.ts';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { expectAccessible } from '../support/axe.ts';
import { picture } from '../support/picture.ts';
import { readRows, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { measureTask } from '../support/task-meter.ts';

const dayMs = 86_400_000;
const dateAfter = (days: number) =>
	new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * dayMs);

interface Reading {
	readonly host: Host;
	readonly language: 'zh-CN' | 'en-US';
	readonly appearance: 'light' | 'dark';
	readonly words: Readonly<Record<string, string>>;
}

const readings: readonly Reading[] = [
	{
		...{ host: directus12, language: 'zh-CN', appearance: 'light' },
		words: {
			...{
				receivedAt: '收到时间',
				against: '与哪个版本对比',
				promise: '哪项承诺',
				draft: 'KF-2026-001 1.1（草稿）',
			},
			...{ earlier: '早 3 小时 30 分钟', due: '14:00', story: '应于 2月14日 14:00 前完成', more: '更多条件' },
			...{
				now: '判断时刻（可不填）',
				early: '早于收到请求的时间',
				festival: '春节调休上班',
				table: '以表格查看',
			},
			...{
				save: '保存',
				reason: '原因',
				reasonNeeded: '须说明原因',
				wouldMove: '1 个未完成的到期时间会移动',
			},
			...{
				hasMoved: '1 个到期时间已移动',
				import: '导入放假安排',
				content: '文件内容',
				importYear: '导入',
				approve: '核准',
			},
			...{ rule: '应由另一位主管或管理员核准', alone: '自行核准', closed: '临时休息', close: '关闭' },
		},
	},
	{
		...{ host: directus11, language: 'en-US', appearance: 'dark' },
		words: {
			...{
				receivedAt: 'Received at',
				against: 'Compared with',
				promise: 'Which promise',
				draft: 'KF-2026-001 1.1 (draft)',
			},
			...{
				earlier: '3 hours 30 minutes earlier',
				due: '14:00',
				story: 'Due by 14 February at 14:00',
				more: 'More conditions',
			},
			...{
				now: 'Judged at (optional)',
				early: 'lies before the receipt',
				festival: 'Spring Festival',
				table: 'As a table',
			},
			...{
				save: 'Save',
				reason: 'Reason',
				reasonNeeded: 'is required',
				wouldMove: 'One open due time would move',
			},
			...{
				hasMoved: 'One due time has moved',
				import: 'Import holidays',
				content: 'Content',
				importYear: 'Import',
				approve: 'Approve',
			},
			...{
				rule: 'another supervisor or administrator should approve',
				alone: 'Approve alone',
				closed: 'Closed',
				close: 'Close',
			},
		},
	},
];

/** A calendar as on the mainland, an agreement in force on it, and a stricter draft of the next version. */
async function addOffice(instance: Instance, { provider }: TestDesk) {
	const days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
	const calendar = await create(instance, 'desk_calendars', {
		name: 'Office',
		timezone: 'Asia/Shanghai',
		weekly_periods: [
			{ days, from: '09:00', to: '12:00' },
			{ days, from: '13:30', to: '18:00' },
		],
		years: [2025, 2026, 2027, 2028].map((year) => ({ year, status: 'published' })),
		days: {
			create: calendarCn
				.filter(({ year }) => year === 2026)
				.map(({ date, kind, name_zh, name_en }) => ({ date, kind, name_zh, name_en })),
			update: [],
			delete: [],
		},
	});
	const years = [2025, 2026, 2027, 2028].map((year) => ({ year, status: 'approved' }));
	await instance.request('PATCH', `/items/desk_calendars/${String(calendar['id'])}`, { years });
	const customer = await create(instance, 'desk_organizations', { name: 'Office', role: 'customer' });
	const common = { code: 'KF-2026-001', provider, customer: customer['id'], calendar: calendar['id'] };
	await create(instance, 'desk_agreements', {
		...{ ...common, version: '1.0', status: 'active', effective_from: '2026-01-01T00:00:00Z' },
	});
	await create(instance, 'desk_agreements', {
		...{ ...common, version: '1.1', preset: 'strict', effective_from: '2030-01-01T00:00:00Z' },
	});
}

describeWhen('chromium', 'the simulator and the calendars', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launchChromium();
	});
	afterAll(() => browser?.close());

	async function pick(page: Page, field: string, option: string) {
		// Directus lets the box around a readonly input take the click
		await page.getByRole('combobox', { name: field, exact: true }).click({ force: true });
		await page.locator('.v-list-item', { hasText: option }).first().click();
	}

	async function oneMoved(page: Page, w: Reading['words']) {
		const over = page.locator('.recount-notice--over');
		await over.waitFor({ timeout: 30_000 });
		expect(await over.getByRole('status').innerText()).toContain(w['hasMoved']);
	}

	async function simulates(page: Page, { host, language, appearance, words: w }: Reading) {
		await page.locator('.answer-table').waitFor();
		const task = {
			task: 'when a mail of the eve of Spring Festival is due, under two versions',
			host: host.line,
		};
		await measureTask(page, task, async () => {
			await page.getByLabel(w['receivedAt'] ?? '', { exact: true }).fill('2026-02-13T17:30');
			await pick(page, w['against'] ?? '', w['draft'] ?? '');
			await pick(page, w['promise'] ?? '', '2.1.2');
			await page.locator('.simulator-answers__difference', { hasText: w['earlier'] ?? '' }).waitFor();
		});
		expect(await page.locator('.due-timeline').count()).toBe(2);
		const first = page.locator('.timer-answer').first();
		expect(await first.innerText()).toContain(w['story']);
		expect(await first.locator('.due-timeline__plot').innerText()).toContain(w['festival']);

		await first.locator('.due-timeline__stretch').first().focus();
		const before = await first.locator('.due-timeline__told').innerText();
		await page.keyboard.press('ArrowRight');
		expect(await first.locator('.due-timeline__told').innerText()).not.toBe(before);
		await first.getByText(w['table'] ?? '').click();
		expect(await first.locator('.timeline-table tbody tr').count()).toBeGreaterThan(5);
		await expectAccessible(page);
		await picture(page, `simulator-${language}-${appearance}`);

		await page.locator('.question-form__more summary').click();
		await page.getByLabel(w['now'] ?? '', { exact: true }).fill('2026-02-13T09:00');
		await page
			.getByRole('alert')
			.filter({ hasText: w['early'] ?? '' })
			.waitFor();
		expect(await page.locator('.due-timeline').count(), 'the last answer stays').toBe(2);
		await page.getByLabel(w['now'] ?? '', { exact: true }).fill('');
		await until(async () => !page.url().includes('now='), { what: 'the address to follow' });

		await page.reload();
		await page.locator('.simulator-answers__difference', { hasText: w['earlier'] ?? '' }).waitFor();
	}

	async function editsDay(page: Page, { words: w }: Reading, dueOf: () => Promise<number>) {
		const due = await dueOf();
		const date = dateAfter(6);
		await page.goto(`${new URL(page.url()).pathname}?year=${date.slice(0, 4)}`);
		await page.locator(`[data-date="${date}"]`).click();
		const drawer = page.locator('.day-drawer');
		await drawer.locator('.impact-list__said', { hasText: w['wouldMove'] ?? '' }).waitFor();
		await drawer.getByRole('button', { name: w['save'] ?? '' }).click();
		await drawer
			.getByRole('alert')
			.filter({ hasText: w['reasonNeeded'] ?? '' })
			.waitFor();
		await drawer.getByRole('textbox', { name: w['reason'] ?? '', exact: true }).fill('Moving house');
		await drawer.getByRole('button', { name: w['save'] ?? '' }).click();
		await oneMoved(page, w);
		expect(await dueOf()).toBe(due + dayMs);
		await page.locator(`.month-view__day--custom_closed[data-date="${date}"]`).waitFor();
		await page
			.locator('.recount-notice')
			.getByRole('button', { name: w['close'] ?? '' })
			.click();

		const next = dateAfter(7);
		await page.locator(`[data-date="${date}"]`).focus();
		await page.keyboard.press('ArrowRight');
		const reached = page.locator('.month-view__day:focus');
		expect(await reached.getAttribute('data-date')).toBe(next);
		await page.keyboard.press('Enter');
		await drawer.waitFor();
		await page.keyboard.press('Escape');
		await drawer.waitFor({ state: 'detached' });
	}

	async function importsYear(page: Page, { host, language, appearance, words: w }: Reading) {
		const holiday = dateAfter(4);
		const task = { task: "import a year's holidays, see which deadlines move, approve", host: host.line };
		await measureTask(page, task, async () => {
			await page.getByRole('button', { name: w['import'] ?? '' }).click();
			await page
				.getByRole('textbox', { name: w['content'] ?? '', exact: true })
				.fill(`date,kind,name\n${holiday},holiday,国庆节`);
			await page.locator('.import-panel', { hasText: w['wouldMove'] ?? '' }).waitFor();
			await page.locator(`.month-view__day--added[data-date="${holiday}"]`).waitFor();
			await picture(page, `calendar-import-${language}-${appearance}`);
			await page.locator('.import-panel__footer button').click();
			await page
				.locator('.calendar-page__bar')
				.getByRole('button', { name: new RegExp(`${w['approve']} ${holiday.slice(0, 4)}`) })
				.click();
			const dialog = page.locator('.approve-dialog');
			await dialog
				.getByText(w['rule'] ?? '')
				.first()
				.waitFor();
			await dialog.locator('.impact-list__said', { hasText: w['wouldMove'] ?? '' }).waitFor();
			await dialog.getByRole('button', { name: w['alone'] ?? '' }).click();
			await oneMoved(page, w);
		});
		await expectAccessible(page);
		await picture(page, `calendar-${language}-${appearance}`);
		return holiday;
	}

	it.each(readings)(
		'on Directus $host.line in $language',
		async (reading) => {
			const { host, language, appearance } = reading;
			const env = { WEBSOCKETS_ENABLED: 'true' };
			const instance = await startInstance({ host, database: 'sqlite', extension: true, env });
			try {
				const desk = await setUpDesk(instance, {
					agreement: { sla_general_progress_value: 240, sla_general_progress_unit: 'hours' },
				});
				await addOffice(instance, desk);
				const ticket = await create(instance, 'desk_tickets', {
					...{ subject: 'x', contact: desk.contact, channel: 'hotline', status: 'in_progress' },
				});
				const dueOf = async () => {
					const timers = await timersOf(instance, String(ticket['id']));
					return Date.parse(String(timers.find(({ clause }) => clause === '2.2.1')?.['due_at']));
				};
				const due = await dueOf();
				const page = await openStudio(browser, { instance, language, appearance, path: 'desk/simulator' });
				page.setDefaultTimeout(60_000);
				const complaints: string[] = [];
				page.on('pageerror', ({ message }) => complaints.push(message));
				await simulates(page, reading);

				await page.goto('/admin/desk/calendars');
				await page.locator('.calendar-list').waitFor();
				await expectAccessible(page);
				await picture(page, `calendars-${language}-${appearance}`);
				await page.getByRole('link', { name: 'Always open' }).first().click();
				await page.locator('.year-view').waitFor();
				await editsDay(page, reading, dueOf);
				const holiday = await importsYear(page, reading);
				expect(await dueOf()).toBe(due + 2 * dayMs);
				const [calendar] = await readRows(instance, 'desk_calendars', 'filter[name]=Always open');
				expect(calendar?.['years']).toContainEqual(
					expect.objectContaining({ year: Number(holiday.slice(0, 4)), status: 'approved' }),
				);
				expect(complaints).toEqual([]);
				await page.context().close();
			} finally {
				await instance.stop();
			}
		},
		300_000,
	);
});
