import { describe, expect, it } from 'vitest';
import { templates } from '../../../../schema/collections/templates.ts';
import { checkValues } from '../../../../extensions/agreement-desk/src/desk/check-values.ts';
import { templateTexts } from '../../../../extensions/agreement-desk/src/desk/notify/template-texts.ts';
import { templateFaults } from '../../../../extensions/agreement-desk/src/desk/templates/check-template.ts';
import type { Language } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { eventVariables } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import { smsSize } from '../../../../extensions/agreement-desk/src/domain/templates/sms-size.ts';
import {
	bareFacts,
	sampleFacts,
} from '../../../../extensions/agreement-desk/src/domain/templates/template-scope.ts';
import type { TemplateMethod } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { builtInText } from '../../../../extensions/agreement-desk/src/domain/wording/built-in/index.ts';
import { templateEvents } from '../../../../extensions/agreement-desk/src/domain/wording/template-event-names.ts';

const languages: readonly Language[] = ['zh-CN', 'en-US'];
const methods: readonly TemplateMethod[] = ['email', 'sms', 'in_app', 'im'];
const places = templateEvents.flatMap((event) =>
	languages.flatMap((language) => methods.map((method) => ({ event, language, method }))),
);
const builtIn = templateTexts({ find: () => null, broken: () => {} });
const about = { timezone: 'Asia/Shanghai' };

describe.each(places)('what is built in for $event by $method in $language', (place) => {
	const { event, language, method } = place;
	const reader = { language, method: method === 'im' ? ('wecom' as const) : method };
	const variables = eventVariables[event];
	const told = builtIn.sayAny(event, sampleFacts(variables, language), about)(reader);
	const parts = { html: null, sms_template_code: null, sms_params: null };

	it('could be saved as it is', () => {
		const texts = builtInText(event, place);
		expect(templateFaults({ ...place, ...parts, ...texts })).toEqual([]);
		expect(() => checkValues(templates, texts)).not.toThrow();
	});

	it('leaves nothing open, whatever is known', () => {
		const bare = builtIn.sayAny(event, bareFacts(variables), about)(reader);
		for (const { subject, body } of [told, bare]) {
			expect(subject + body).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%/);
			expect(subject).not.toContain('\n');
		}
		expect(told.body).not.toMatch(/\n{3,}/);
		expect(told.body.trim()).toBe(told.body);
	});

	it('names its ticket', () => {
		const subjectOrBody = told.subject + told.body;
		if ('ticket.number' in variables) expect(subjectOrBody).toContain('CS-20261123-000007');
	});

	it('is written in its language', () => {
		const own = builtInText(event, place)
			.body.replaceAll(/\{[{%].*?[%}]\}/gs, '')
			.trim();
		if (own === '') return;
		expect(/[\u4e00-\u9fff]/.test(own)).toBe(language === 'zh-CN');
	});
});

describe.each(languages)('short messages in %s', (language) => {
	it('take one part each, but for those with an address or two instants in them', () => {
		const long = templateEvents.filter((event) => {
			const say = builtIn.sayAny(event, sampleFacts(eventVariables[event], language), about);
			return smsSize(say({ language, method: 'sms' }).body).segments > 1;
		});
		expect(long).toEqual([]);
	});
});

describe('built-in texts', () => {
	const zero = { 'notice.days': 0, 'ticket.number': 'CS-1', 'ticket.due_at': null };
	const said = (event: 'assignment' | 'suspension' | 'notice_news', facts: object) => {
		const all = { ...sampleFacts(eventVariables[event], 'en-US'), ...facts };
		const method = event === 'assignment' ? 'sms' : 'email';
		return (language: Language) => builtIn.sayAny(event, all, about)({ language, method }).body;
	};

	it('say nothing of a deadline that is not there', () => {
		expect(said('assignment', zero)('zh-CN')).toBe('工单 CS-1 已指派给您（紧急）。');
		expect(said('assignment', zero)('en-US')).toBe('Ticket CS-1 is yours (urgent).');
	});

	it('say nothing of days of notice where none were agreed, and count one as one', () => {
		expect(said('suspension', zero)('zh-CN')).not.toContain('提前');
		expect(said('suspension', zero)('en-US')).not.toContain('of notice');
		expect(said('suspension', { 'notice.days': 1 })('en-US')).toContain('with 1 day of notice');
		const one = { 'notice.news': 'effect', 'notice.open_count': 1 };
		expect(said('notice_news', one)('en-US')).toContain('1 ticket is open');
	});
});
