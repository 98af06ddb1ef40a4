import { describe, expect, it } from 'vitest';
import {
	listensTo,
	readEventFlow,
} from '../../../../extensions/agreement-desk/src/desk/publish/event-flow.ts';

const options = { type: 'action', scope: ['items.create'], collections: ['desk_events'] };
const hears = (given: unknown) => listensTo(readEventFlow(given), 'items.create', 'desk_events');

describe('a Flow that starts by an event', () => {
	it.each<[string, unknown]>([
		['as JSON', options],
		['as text', JSON.stringify(options)],
		[
			'among others',
			{ ...options, scope: ['items.update', 'items.create'], collections: ['a', 'desk_events'] },
		],
		['in lists with commas', { ...options, scope: 'items.create,items.update', collections: 'desk_events' }],
	])('listens, given %s', (_, given) => {
		expect(hears(given)).toBe(true);
	});

	it.each<[string, unknown]>([
		['to another collection', { ...options, collections: ['desk_tickets'] }],
		['to another event', { ...options, scope: ['items.update'] }],
		['before it, able to prevent it', { ...options, type: 'filter' }],
		['to nothing yet', null],
		['to something that is no JSON', '{'],
		['to something odd', { type: 1, scope: { a: 1 }, collections: 7 }],
	])('does not listen %s', (_, given) => {
		expect(hears(given)).toBe(false);
	});
});
