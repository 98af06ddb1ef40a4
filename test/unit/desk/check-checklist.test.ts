import { describe, expect, it } from 'vitest';
import { checkChecklist } from '../../../extensions/agreement-desk/src/desk/check-checklist.ts';
import { ticket } from './build-state.ts';

const backup = { step: '备份数据', mandatory: true, done: false };
const clean = { step: 'Clean', mandatory: false, done: false };
const row = ticket({ checklist: [backup, clean] });

describe('a checklist', () => {
	it.each<[unknown]>([
		[undefined],
		[[backup, clean]],
		[[{ ...backup, done: true }]],
		[[clean, backup, { step: 'More', mandatory: true }]],
	])('%j is taken', (checklist) => expect(() => checkChecklist({ checklist }, [row])).not.toThrow());

	it.each<[unknown]>([
		[null],
		[[]],
		[[clean]],
		[[{ ...backup, mandatory: false }]],
		[[{ step: '备份数据' }]],
	])('%j lacks a mandatory step', (checklist) => {
		expect(() => checkChecklist({ checklist }, [row])).toThrow(
			/desk_tickets\.checklist \(clause 2\.3\.3\): "备份数据" is a mandatory step/,
		);
	});

	it.each<[unknown]>([['x'], [7], [{}], [['x']], [[{ step: '' }]], [[{ step: 'x', done: 'yes' }]], [[null]]])(
		'%j is no list of steps',
		(checklist) => {
			expect(() => checkChecklist({ checklist }, [])).toThrow(/checklist \(clause 2\.3\.3\).*must be a list/);
		},
	);
});
