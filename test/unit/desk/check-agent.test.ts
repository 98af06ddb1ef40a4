import { describe, expect, it } from 'vitest';
import { checkAgent } from '../../../extensions/agreement-desk/src/desk/check-agent.ts';
import type { Payload } from '../../../extensions/agreement-desk/src/desk/payload.ts';

const passed = { course: '产品与业务知识', passed_on: '2026-01-05' };

describe('what is recorded of an agent', () => {
	it.each<[Payload]>([
		[{}],
		[{ active: false, capacity: 0 }],
		[{ capacity: null, teams: null, skills: null, languages: null, trainings: null }],
		[{ teams: ['一班'], skills: ['账单'], languages: ['zh-CN', 'en', 'yue'] }],
		[{ trainings: [] }],
		[{ trainings: [passed, { ...passed, valid_until: '2026-01-05', certificate: 'YF-1' }] }],
		[{ trainings: [{ ...passed, valid_until: null }] }],
		[{ trainings: [{ ...passed, valid_until: '', certificate: null, remark: 'Studio adds this' }] }],
	])('is taken: %j', (payload) => {
		expect(() => checkAgent(payload)).not.toThrow();
	});

	it.each<[Payload, RegExp]>([
		[{ trainings: 'all' }, /^desk_agents\.trainings \(clause 3\.1\.2\.2\): must be a list of \{course/],
		[{ trainings: [null] }, /trainings/],
		[{ trainings: [{}] }, /trainings/],
		[{ trainings: [{ ...passed, course: 5 }] }, /trainings/],
		[{ trainings: [{ ...passed, course: ' ' }] }, /trainings/],
		[{ trainings: [{ ...passed, passed_on: '2026-02-30' }] }, /trainings/],
		[{ trainings: [{ ...passed, valid_until: 'soon' }] }, /trainings/],
		[{ trainings: [{ ...passed, valid_until: '2026-01-04' }] }, /trainings/],
		[{ languages: 'zh-CN' }, /^desk_agents\.languages \(clause 2\.4\): must be a list of language tags/],
		[{ languages: [''] }, /languages/],
		[{ languages: [5] }, /languages/],
		[{ teams: 'first' }, /^desk_agents\.teams .*list of names of teams/],
		[{ teams: [1] }, /teams/],
		[{ skills: {} }, /skills/],
		[{ capacity: -1 }, /^desk_agents\.capacity .*not below 0/],
		[{ capacity: 1.5 }, /desk_agents\.capacity .*whole number/],
		[{ capacity: 'many' }, /desk_agents\.capacity .*whole number/],
		[{ active: 'yes' }, /desk_agents\.active .*true or false/],
	])('is refused: %j', (payload, why) => {
		expect(() => checkAgent(payload)).toThrow(why);
	});
});
