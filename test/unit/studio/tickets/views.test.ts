import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readListQuery,
	writeListQuery,
} from '../../../../extensions/agreement-desk/src/module/tickets/list-query.ts';
import { readSort } from '../../../../extensions/agreement-desk/src/module/tickets/list-order.ts';
import {
	conditionsOf,
	countIn,
	readyViews,
	type TicketGroup,
} from '../../../../extensions/agreement-desk/src/module/tickets/ready-views.ts';
import {
	presetOf,
	savedViewsOf,
} from '../../../../extensions/agreement-desk/src/module/tickets/saved-views.ts';
import {
	columnsOf,
	fieldsOf,
	usualColumns,
} from '../../../../extensions/agreement-desk/src/module/tickets/ticket-columns.ts';
import {
	allOf,
	noFilters,
	toConditions,
} from '../../../../extensions/agreement-desk/src/module/tickets/ticket-filters.ts';
import {
	searchConditions,
	searchedFields,
} from '../../../../extensions/agreement-desk/src/module/tickets/ticket-search.ts';
import type { DirectusPreset } from '../../../../extensions/agreement-desk/src/studio/use-directus-stores.ts';
import { contacts } from '../../../../schema/collections/contacts.ts';
import { organizations } from '../../../../schema/collections/organizations.ts';
import { tickets } from '../../../../schema/collections/tickets.ts';
import { bookmarkKey } from '../../../../extensions/agreement-desk/src/install/to-directus.ts';

const reader = { user: 'u1', teams: ['billing'] };
const group = (given: Partial<TicketGroup>): TicketGroup => ({
	...{ status: 'new', sla_state: 'ok', assignee: null, team: null, count: 1 },
	...given,
});

describe('the ready views', () => {
	it.each([
		['take', [4, 0, 2, 0, 0]],
		['mine', [0, 8, 0, 0, 0]],
		['risk', [0, 8, 0, 0, 32]],
		['unassigned', [4, 0, 2, 16, 0]],
		['waiting', [0, 0, 0, 0, 32]],
	])('%s counts what belongs to it', (key, counts) => {
		const groups = [
			group({ count: 4 }),
			group({ status: 'in_progress', assignee: 'u1', sla_state: 'at_risk', count: 8 }),
			group({ team: 'billing', count: 2 }),
			group({ team: 'returns', count: 16 }),
			group({ status: 'pending_customer', assignee: 'u2', sla_state: 'breached', count: 32 }),
		];
		const view = readyViews.find((one) => one.key === key);
		expect(view && groups.map((one) => countIn(view, [one], reader))).toEqual(counts);
	});

	it('to take are those that nobody has and the teams of the agent serve', () => {
		const [take] = readyViews;
		expect(take && conditionsOf(take, reader)).toEqual([
			{ status: { _in: ['new', 'registered', 'in_progress'] } },
			{ assignee: { _null: true } },
			{ _or: [{ team: { _null: true } }, { team: { _in: ['billing'] } }] },
		]);
		expect(take && conditionsOf(take, { user: 'u1', teams: null })).toHaveLength(2);
	});
});

describe('a list in the address', () => {
	it('is read as it was written', () => {
		const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
		const filters = fc.record({
			...{ status: words, sla_state: words, assignee: words, team: words, clause: words, timer: words },
			...{ type: words, channel: words, customer: words, urgent: fc.boolean() },
		});
		fc.assert(
			fc.property(filters, fc.string({ maxLength: 20 }), (given, search) => {
				const query = { view: 'mine', search, sort: readSort(['-received_at']), filters: given };
				expect(readListQuery(writeListQuery(query))).toEqual(query);
			}),
		);
	});

	it('without anything is what there is to take', () => {
		expect(readListQuery({})).toEqual({ view: 'take', search: '', sort: null, filters: noFilters });
	});
});

describe('filters', () => {
	it.each([
		[{ status: ['new', 'closed'] }, [{ status: { _in: ['new', 'closed'] } }]],
		[{ assignee: ['me'] }, [{ assignee: { _in: ['$CURRENT_USER'] } }]],
		[{ assignee: ['none'] }, [{ assignee: { _null: true } }]],
		[{ team: ['none', 'a'] }, [{ _or: [{ team: { _in: ['a'] } }, { team: { _null: true } }] }]],
		[{ urgent: true }, [{ urgent: { _eq: true } }]],
		[
			{ clause: ['2.1.2'], timer: ['running', 'breached'] },
			[{ timers: { _and: [{ clause: { _in: ['2.1.2'] } }, { state: { _in: ['running', 'breached'] } }] } }],
		],
		[{ timer: ['breached'] }, [{ timers: { state: { _in: ['breached'] } } }]],
		[
			{ clause: ['2.2.1'] },
			[
				{
					timers: {
						_and: [
							{ clause: { _in: ['2.2.1'] } },
							{ state: { _in: ['running', 'paused', 'breached', 'met'] } },
						],
					},
				},
			],
		],
	])('%j ask for %j', (given, conditions) => {
		expect(toConditions({ ...noFilters, ...given })).toEqual(conditions);
	});

	it('are one condition, or none', () => {
		expect(allOf([])).toBeNull();
		expect(allOf([{}, { urgent: { _eq: true } }])).toEqual({ urgent: { _eq: true } });
	});
});

describe('a search', () => {
	const [number, , , contact, customer] = searchedFields;

	it('asks for each word in one of the fields, also of contact and customer', () => {
		expect(searchConditions(' refund  Li ', [number, contact, customer])).toEqual([
			{
				_or: [
					{ number: { _icontains: 'refund' } },
					{ contact: { name: { _icontains: 'refund' } } },
					{ customer: { name: { _icontains: 'refund' } } },
				],
			},
			{
				_or: [
					{ number: { _icontains: 'Li' } },
					{ contact: { name: { _icontains: 'Li' } } },
					{ customer: { name: { _icontains: 'Li' } } },
				],
			},
		]);
	});

	it('for nothing asks nothing', () => expect(searchConditions('  ', searchedFields)).toEqual([]));

	it('looks into fields that tickets, contacts and organizations have', () => {
		const collections = { desk_tickets: tickets, desk_contacts: contacts, desk_organizations: organizations };
		for (const { field, collection } of searchedFields)
			expect(collections[collection].fields).toHaveProperty(field);
	});
});

describe('saved views', () => {
	const preset = (given: Partial<DirectusPreset>): DirectusPreset => ({
		...{ id: 7, bookmark: 'Mine', user: null, role: null, collection: 'desk_tickets', layout: 'tabular' },
		...given,
	});

	it('leave out what the installer added, as long as it is as it was', () => {
		for (const bookmark of tickets.bookmarks ?? []) {
			const layout_options = { agreement_desk: bookmarkKey('desk_tickets', bookmark) };
			expect(savedViewsOf([preset({ layout_options, filter: bookmark.filter })])).toEqual([]);
			expect(savedViewsOf([preset({ layout_options, filter: { urgent: { _eq: true } } })])).toHaveLength(1);
		}
	});

	it('come back as they were saved', () => {
		const view = {
			...{ name: 'Angry', filter: { urgent: { _eq: true } }, search: 'refund' },
			...{ sort: readSort(['-received_at']), columns: ['number', 'subject'], isCompact: true },
		};
		const [found] = savedViewsOf([{ ...presetOf(view, { user: 'u1' }), id: 9 }]);
		expect(found).toMatchObject({
			...{ key: '9', storedName: 'Angry', scope: 'own', filter: view.filter, search: 'refund' },
			...{ sort: view.sort, columns: view.columns },
		});
	});

	it('are those of tickets alone, and no default of a list', () => {
		expect(savedViewsOf([preset({ collection: 'desk_messages' }), preset({ bookmark: null })])).toEqual([]);
	});
});

describe('columns', () => {
	it('are fields of tickets', () => {
		for (const name of usualColumns) expect(tickets.fields).toHaveProperty(name);
	});

	it('never lack the subject, and are as usual where none is known', () => {
		expect(columnsOf(['status']).map(({ field }) => field)).toEqual(['subject', 'status']);
		expect(columnsOf(['no_such']).map(({ field }) => field)).toEqual(usualColumns);
		expect(fieldsOf(columnsOf(['next_due_at']))).toEqual(expect.arrayContaining(['sla_state', 'id']));
	});
});
