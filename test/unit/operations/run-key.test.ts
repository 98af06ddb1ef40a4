import { expect, it } from 'vitest';
import {
	runKey,
	type FlowRun,
} from '../../../extensions/agreement-desk/src/operations/send-notification/run-key.ts';

let ids = 0;
const run = (given: Partial<FlowRun>) =>
	runKey({
		flow: 'f1',
		trigger: { event: 'desk_events.items.create', key: 'e1', payload: {} },
		options: { recipient: 'a' },
		newId: () => `id${(ids += 1)}`,
		...given,
	});

it('is the same for the creation of the same item, by whatever run of the same step', () => {
	expect(run({})).toBe(run({}));
	expect(run({})).toMatch(/^flow:f1:e1:[0-9a-f]{16}$/);
});

it.each<[string, Partial<FlowRun>]>([
	['of another item', { trigger: { event: 'desk_events.items.create', key: 'e2' } }],
	['by another Flow', { flow: 'f2' }],
	['by a step that says something else', { options: { recipient: 'b' } }],
])('is another one %s', (_, other) => {
	expect(run(other)).not.toBe(run({}));
});

it.each<[string, unknown]>([
	['the change of an item, which may change again', { event: 'desk_tickets.items.update', keys: ['t1'] }],
	['a schedule', {}],
	['nothing', null],
	['a call from outside', { path: '/trigger/1', body: { event: 'x' } }],
	['a call that claims to be a creation of nothing', { event: 'x.create', key: {} }],
])('is new for each run that was started by %s', (_, trigger) => {
	expect(run({ trigger })).not.toBe(run({ trigger }));
});
