import { describe, expect, it } from 'vitest';
import {
	emptyQuestion,
	fromQuery,
	toQuery,
	toRequest,
	type Question,
} from '../../../../extensions/agreement-desk/src/module/simulator/question.ts';
import { eventKinds as known } from '../../../../extensions/agreement-desk/src/domain/simulation/event-readers.ts';
import { eventKinds } from '../../../../extensions/agreement-desk/src/module/simulator/event-kinds.ts';
import { simulate } from '../../../../extensions/agreement-desk/src/desk/simulate.ts';

const asWritten = (local: string) => local;
const full: Question = {
	...{ terms: 'preset:strict', against: 'preset:relaxed', metric: 'registration', channel: 'phone' },
	...{ type: 'complaint', complexity: 'complex', complaintLevel: 'major', language: 'en', plan: 'gold' },
	...{ urgent: true, at: '2026-02-13T17:30', now: '2026-02-14T10:00', ticket: '' },
	events: [
		{ kind: 'registered', at: '2026-02-13T17:40', fields: {} },
		{ kind: 'eta_notice', at: '2026-02-13T17:50', fields: { promised_at: '2026-02-14T12:00' } },
	],
};

describe('a question of the simulator', () => {
	it('goes into an address and comes back from it', () => {
		expect(fromQuery(toQuery(full))).toEqual(full);
		expect(toQuery(emptyQuestion)).toEqual({});
		expect(fromQuery({})).toEqual(emptyQuestion);
	});

	it.each([
		[{ events: 'no JSON' }, []],
		[{ events: '{"kind":"registered"}' }, []],
		[
			{ events: '[{"kind":"nonsense"},null,7,{"kind":"registered","at":3}]' },
			[{ kind: 'registered', at: '', fields: {} }],
		],
		[
			{ events: '[{"kind":"escalated","at":"2026-01-01T10:00","within_team":"true","id":"x"}]' },
			[{ kind: 'escalated', at: '2026-01-01T10:00', fields: { within_team: 'true' } }],
		],
	])('passes over what is no part of one: %j', (query, events) => {
		expect(fromQuery(query).events).toEqual(events);
	});

	it('asks the server only for what it says', () => {
		const question = { ...emptyQuestion, at: '2026-02-13T17:30' };
		expect(toRequest(question, { terms: 'preset:strict', instant: asWritten })).toEqual({
			preset: 'strict',
			received_at: '2026-02-13T17:30',
			ticket: { channel: 'email' },
			events: [],
			days: true,
		});
		expect(toRequest({ ...full, ticket: 'a-key' }, { terms: 'a-version', instant: asWritten })).toEqual({
			agreement: 'a-version',
			metric: 'registration',
			now: '2026-02-14T10:00',
			ticket: 'a-key',
			days: true,
		});
	});

	it('is one that the server understands, with every kind of event and every field', () => {
		for (const { kind, fields } of eventKinds) {
			expect(known).toContain(kind);
			const values = fields.map(({ name, input }) => {
				if (input.type === 'choice') return [name, input.options[0]?.value ?? ''];
				return [name, input.type === 'flag' ? 'true' : '2026-11-25T10:00'];
			});
			const event = {
				kind,
				at: '2026-11-24T10:00',
				fields: Object.fromEntries(values) as Record<string, string>,
			};
			const question = { ...emptyQuestion, at: '2026-11-23T10:00', events: [event] };
			const request = toRequest(question, { terms: '', instant: asWritten });
			// what contradicts itself, such as an end of a pause that was none, is refused; no field is unknown
			try {
				simulate(request);
			} catch (error) {
				expect(String(error)).not.toMatch(/is no field|must be/);
			}
		}
	});
});
