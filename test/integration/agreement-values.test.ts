import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	clauseOf,
	type ParameterInput,
} from '../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import {
	definitionOf,
	parameterKeys,
} from '../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	advance,
	draftOf,
	newCustomer,
	newVersion,
	patchVersion,
	readVersion,
} from '../support/agreement-versions.ts';
import { readRows, refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const columns = parameterKeys.flatMap((key) => {
	const definition = definitionOf(key);
	return definition.columns.map((column) => ({
		key,
		name: column.name,
		input: column.input,
		clause: clauseOf(definition, column),
	}));
});

const long = 'x'.repeat(5000);
const nested = { a: [{ b: 1 }] };

/** What no column with this kind of input can hold. */
const nonsense: Readonly<Record<ParameterInput['type'], readonly unknown[]>> = {
	string: [7, true, [], {}, ['x'], nested, long, 'a\0b', '\ud800'],
	text: [7, true, [], {}, ['x'], nested, long, 'a\0b'],
	amount: ['two', '4', 'NaN', -1, -1e-300, 1e308, [], {}, true, '🙂', [1], nested],
	integer: ['two', '4', 1.5, -1, 1e15, [], {}, true, '🙂', [1]],
	boolean: ['yes', 'true', 1, 0, [], {}, '🙂'],
	tags: ['x', 7, true, {}, [1], [[]], [null], [''], ['a', 'a'], [long], Array.from({ length: 101 }, String)],
	select: ['nonsense', 7, {}, [], ['x'], true, '🙂'],
	multi_select: ['email', ['fax'], {}, 7, [[]], [null], ['email', 'email']],
	rows: ['x', 7, true, {}, [7], [null], [{}], [[]], [nested]],
};

describe('what an agreement says', () => {
	let instance: Instance;
	let desk: TestDesk;
	let draft: string;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'postgres', extension: true });
		desk = await setUpDesk(instance);
		draft = await newVersion(instance, desk);
	});
	afterAll(() => instance?.stop());

	describe('nonsense is refused when it is saved, by the column, its clause and its parameter', () => {
		it.each(columns)('$name', async ({ name, key, clause, input }) => {
			const before = await readVersion(instance, draft);
			for (const value of nonsense[input.type]) {
				const shown = `${name} = ${JSON.stringify(value)?.slice(0, 60)}`;
				const answer = await patchVersion(instance, draft, { [name]: value });
				expect(answer.status, `${shown}: ${JSON.stringify(answer.body)}`).toBe(400);
				expect(refusal(answer), shown).toContain(`desk_agreements.${name} (clause ${clause}): ${key} `);
			}
			expect((await readVersion(instance, draft))[name]).toEqual(before[name]);
		});

		const others: readonly [string, readonly unknown[]][] = [
			['code', [7, null, '', [], {}, 'x'.repeat(65), 'a\0b']],
			['version', [7, null, ' ', [], {}, 'x'.repeat(33)]],
			['title', [7, [], {}, 'x'.repeat(256), 'a\0b']],
			['status', ['done', 7, null, [], {}]],
			['preset', ['lenient', 7, [], {}]],
			['calendar', ['x', 7, [], null]],
			['provider', ['x', 7, []]],
			['customer', ['x', 7, [], null]],
			['supersedes', ['x', 7, []]],
			['source_document', ['x', 7, [], 'de5c0000-0000-4000-8000-00000000dead']],
			[
				'effective_from',
				[
					'soon',
					7,
					[],
					{},
					null,
					'2026-13-01T00:00:00Z',
					'2026-01-01',
					true,
					'1960-01-01T00:00:00Z',
					'9999-12-31T00:00:00Z',
				],
			],
			['effective_to', ['never', 7, [], {}, '2025-01-01T00:00:00Z']],
			['signed_at', ['yesterday', 7, {}, '0001-01-01T00:00:00Z']],
			['signed_by_provider', [7, [], 'x'.repeat(256)]],
			['escalation_ladder', ['x', 7, {}, [7], [{}], [{ at_percent: 80 }]]],
			['credit_tiers', ['x', 7, {}, [7], [{}], [{ attainment_below_percent: 95, credit_percent: 'all' }]]],
			['credit_cap_percent', ['x', -1, 101, 1e308, [], {}, true]],
			['monthly_fee', ['much', -1, 0.001, 1e30, [], {}, true]],
		];

		it.each(others)('%s', async (name, values) => {
			for (const value of values) {
				const shown = `${name} = ${JSON.stringify(value)}`;
				const answer = await patchVersion(instance, draft, { [name]: value });
				expect(answer.status, `${shown}: ${JSON.stringify(answer.body)}`).toBe(400);
				expect(refusal(answer), shown).toContain(`desk_agreements.${name}`);
			}
		});

		it('a list of what are no rows', async () => {
			for (const row of [5, 'x', [], [[]]]) {
				const answer = await instance.request('POST', '/items/desk_agreements', [row]);
				expect(answer.status, JSON.stringify(answer.body)).toBe(400);
				expect(refusal(answer)).toMatch(/desk_agreements: each row must be an object/);
			}
		});

		it('what may still be said of a version in force', async () => {
			const active = await newVersion(instance, desk, {
				customer: await newCustomer(instance),
				status: 'active',
			});
			for (const change of [
				{ title: 7 },
				{ title: long },
				{ effective_to: 'never' },
				{ effective_to: '2300-01-01T00:00:00Z' },
				{ source_document: 'x' },
			]) {
				const answer = await patchVersion(instance, active, change);
				expect(answer.status, JSON.stringify(answer.body)).toBe(400);
				expect(refusal(answer)).toContain(`desk_agreements.${Object.keys(change)[0]}`);
			}
		});

		it.each(['content_hash', 'custom_commitments', 'activated_at', 'stale_since'])(
			'%s is nobody’s to write',
			async (name) => {
				const answer = await patchVersion(instance, draft, { [name]: null });
				expect(answer.status).toBe(403);
				expect(refusal(answer)).toContain(`desk_agreements.${name}`);
			},
		);

		it('in a new version, by GraphQL, and in a batch, of which nothing is then kept', async () => {
			const row = draftOf(desk, { customer: await newCustomer(instance) });
			const byGraphql = await instance.graphql(
				'mutation ($data: create_desk_agreements_input!) { create_desk_agreements_item(data: $data) { id } }',
				{
					data: {
						...row,
						provider: { id: row.provider },
						customer: { id: row.customer },
						calendar: { id: row.calendar },
						sla_urgent_response_hours: -2,
					},
				},
			);
			expect(refusal(byGraphql)).toContain(
				'desk_agreements.sla_urgent_response_hours (clause 2.2.3): sla.urgent.response_hours must be above zero; it is -2',
			);
			const batch = await instance.request('POST', '/items/desk_agreements', [
				row,
				{ ...row, version: '2.0', sla_urgent_response_hours: 'soon' },
			]);
			expect(refusal(batch)).toContain('desk_agreements.sla_urgent_response_hours');
			expect(await readRows(instance, 'desk_agreements', `filter[code][_eq]=${row.code}`)).toEqual([]);
		});
	});

	it('is kept trimmed, regular and with the digits that every database gives back', async () => {
		const values = {
			provider_name: ' 云帆科技有限公司 ',
			provider_uscc: '',
			sla_phone_answer_minutes: 1 / 3,
			urgent_keywords: [' 急 ', 'ASAP'],
			business_hours_periods: [{ from: '09:00', to: '17:30' }],
			languages_additional: [{ language: 'en', hours: '9:00–12:00' }],
			monthly_fee: 1234567.89,
		};
		expect((await patchVersion(instance, draft, values)).status).toBe(200);
		const row = await readVersion(instance, draft);
		expect(row).toMatchObject({
			provider_name: '云帆科技有限公司',
			provider_uscc: null,
			sla_phone_answer_minutes: 0.333333,
			urgent_keywords: ['急', 'ASAP'],
			business_hours_periods: [{ from: '09:00', to: '17:30' }],
			languages_additional: [{ language: 'en', hours: '09:00-12:00', channels: null }],
			preset: null,
		});
		expect(Number(row['monthly_fee'])).toBe(1234567.89);
	});

	it('is filled in by a preset, but for what is set beside it', async () => {
		const id = await newVersion(instance, desk, {
			preset: 'strict',
			sla_chat_response_minutes: 2,
			title: 'Strict',
		});
		expect(await readVersion(instance, id)).toMatchObject({
			preset: null,
			title: 'Strict',
			sla_phone_answer_minutes: 0.33,
			sla_chat_response_minutes: 2,
			sla_general_progress_value: 4,
			sla_general_progress_unit: 'hours',
			target_csat_value: 95,
			provider_name: null,
		});
		await patchVersion(instance, id, { preset: 'relaxed', sla_general_progress_value: 3 });
		expect(await readVersion(instance, id)).toMatchObject({
			preset: null,
			sla_phone_answer_minutes: 5,
			sla_general_progress_value: 3,
			sla_general_progress_unit: 'hours',
			target_csat_value: 80,
		});
	});

	describe('with gaps', () => {
		const emptied = {
			scope_consultation: null,
			notification_methods: [],
			sla_phone_answer_minutes: null,
			sla_complex_escalate_value: null,
			target_csat_value: null,
			notice_suspension_days: null,
		};

		it('may be a draft and be reviewed, but is neither signed nor activated: every gap is named', async () => {
			const customer = await newCustomer(instance);
			const id = await newVersion(instance, desk, { customer, provider: null, ...emptied });
			const gaps = [
				'desk_agreements.provider_name (clause 1.1): provider.name is not agreed yet',
				'desk_agreements.scope_consultation (clause 1.4.1): scope.consultation is not agreed yet',
				'desk_agreements.notification_methods (clause 1.4.4): notification.methods is not agreed yet',
				'desk_agreements.sla_phone_answer_minutes (clause 2.1.1): sla.phone.answer_minutes is not agreed yet',
				'desk_agreements.sla_complex_escalate_value (clause 2.2.2): sla.complex.escalate is not agreed yet',
				'desk_agreements.target_csat_mode (clause 2.5.2): target.csat is not agreed yet',
				'desk_agreements.notice_suspension_days (clause 3.1.1.4): notice.suspension_days is not agreed yet',
			];
			const expectGaps = async (status: string) => {
				const answer = await patchVersion(instance, id, { status });
				expect(answer.status).toBe(400);
				const told = refusal(answer).split('; ');
				expect(
					told.map((sentence) =>
						sentence.replace(/^Invalid payload\. /, '').replace(/ and has to be.*$/, ''),
					),
				).toEqual(gaps);
			};
			await expectGaps('active');
			await advance(instance, id, 'in_review');
			await expectGaps('signed');
			expect((await readVersion(instance, id))['status']).toBe('in_review');
		});

		it('is refused in one request as well, and in Chinese for a Chinese reader', async () => {
			await instance.request('PATCH', `/users/${desk.lead.id}`, { language: 'zh-CN' });
			const row = draftOf(desk, { customer: await newCustomer(instance), status: 'active', ...emptied });
			const answer = await instance.request('POST', '/items/desk_agreements', row, desk.lead.token);
			expect(refusal(answer)).toContain(
				'desk_agreements.sla_phone_answer_minutes（第 2.1.1 条）：sla.phone.answer_minutes 尚未约定，启用前必须填写；',
			);
		});

		it('a version needs a channel: one in the text, or one that is enabled', async () => {
			for (const id of ['email', 'hotline', 'portal']) {
				await instance.request('PATCH', `/items/desk_channels/${id}`, { enabled: false });
			}
			const customer = await newCustomer(instance);
			const id = await newVersion(instance, desk, { customer });
			const answer = await patchVersion(instance, id, { status: 'active' });
			expect(refusal(answer)).toMatch(
				/desk_agreements\.channel_phone_number \(clause 1\.3\): channel\.phone\.number is not agreed, nor any other channel/,
			);
			await patchVersion(instance, id, { channel_social_platform: '微博', channel_social_account: '@云帆' });
			await advance(instance, id, 'active');
			await instance.request('PATCH', '/items/desk_channels/email', { enabled: true });
		});

		it('takes the names of the parties from their rows, and refuses rows that are something else', async () => {
			const id = await newVersion(instance, desk, { customer: desk.provider });
			expect(refusal(await patchVersion(instance, id, { status: 'active' }))).toMatch(
				/desk_agreements\.customer \(clause 1\.1\): is not a customer/,
			);
			const customer = await newCustomer(instance);
			await patchVersion(instance, id, { customer, provider: customer });
			expect(refusal(await patchVersion(instance, id, { status: 'active' }))).toMatch(
				/desk_agreements\.provider \(clause 1\.1\): is not a service provider/,
			);
			await patchVersion(instance, id, { provider: null, provider_name: '云帆' });
			await advance(instance, id, 'active');
			const [organization] = await readRows(instance, 'desk_organizations', `filter[id][_eq]=${customer}`);
			expect(await readVersion(instance, id)).toMatchObject({
				provider_name: '云帆',
				customer_name: organization?.['name'],
			});
		});
	});

	it('counts in the calendar as the version uses it', async () => {
		const customer = await newCustomer(instance);
		await newVersion(instance, desk, {
			customer,
			status: 'active',
			business_hours_periods: [{ from: '09:00', to: '17:00' }],
			calendar_timezone: 'Europe/Berlin',
			calendar_exclude_statutory_holidays: false,
		});
		// A Monday that the calendar calls a holiday: 10:00 in Berlin, four hours, of which none is lost.
		const day = { calendar: desk.calendar, date: '2026-04-06', kind: 'holiday', reason: 'For this test' };
		await create(instance, 'desk_calendar_days', day);
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'x',
			customer,
			channel: 'email',
			received_at: '2026-04-06T08:00:00Z',
		});
		expect(new Date(String(ticket['first_response_due_at'])).toISOString()).toBe('2026-04-06T12:00:00.000Z');
	});
});
