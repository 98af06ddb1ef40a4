import { describe, expect, it } from 'vitest';
import { metricNames } from '../../../../extensions/agreement-desk/src/domain/wording/metric-names.ts';
import type { Language } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { EventFacts } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { said } from './said.ts';

const facts: EventFacts<'escalation'> = {
	'ticket.number': 'CS-20261123-000007',
	'ticket.subject': '打印机 on fire',
	'ticket.url': 'https://desk.example.com/admin/content/desk_tickets/01',
	'ticket.urgent': true,
	'timer.clause': '2.2.3',
	'timer.metric': metricNames.urgent_response,
	'timer.due_at': Date.parse('2026-11-23T10:05:00Z'),
	'timer.breached': false,
	'escalation.level': 0,
	'escalation.trigger': 'percent',
	'escalation.minutes': null,
};
const named = ['CS-20261123-000007', '2.2.3', '18:05', '打印机 on fire'];
const languages: Language[] = ['zh-CN', 'en-US'];
const metrics = Object.keys(metricNames) as Metric[];
const cases = languages.flatMap((language) =>
	metrics.flatMap((metric) => [true, false].map((breached) => ({ language, metric, breached }))),
);

describe.each(cases)('in $language, $metric, breached: $breached', ({ language, metric, breached }) => {
	const { subject, body } = said(
		'escalation',
		{ ...facts, 'timer.metric': metricNames[metric], 'timer.breached': breached },
		{ language },
	);

	it('the subject names the ticket and what was promised', () => {
		expect(subject).toContain('[CS-20261123-000007]');
		expect(subject).toContain(metricNames[metric][language]);
		expect(subject).not.toContain('\n');
	});

	it('the text says which ticket, which clause, until when, what about and where', () => {
		for (const part of [...named, 'UTC+08:00', 'https://desk.example.com/']) {
			expect(body).toContain(part);
		}
	});

	it('nothing in it is left open', () => {
		expect(subject + body).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
	});
});

describe.each(languages)('in %s', (language) => {
	it('a breach does not read like a warning', () => {
		const [warned, breached] = [false, true].map((one) =>
			said('breach', { ...facts, 'timer.breached': one }, { language }),
		);
		expect(breached?.subject).not.toBe(warned?.subject);
		expect(breached?.body).not.toBe(warned?.body);
	});

	it('a breach that was escalated says to which level', () => {
		const silent = said('breach', { ...facts, 'timer.breached': true }, { language });
		const escalated = said(
			'escalation',
			{ ...facts, 'timer.breached': true, 'escalation.level': 2 },
			{ language },
		);
		expect(escalated.body).toMatch(language === 'zh-CN' ? /已升级至 2 级/ : /escalated to level 2/);
		expect(silent.body).not.toMatch(/升级|escalated/);
	});

	it.each([
		['assignee_silence', 90, 1, /90 分钟没有回应/, /no sign for 90 minutes/],
		['unaccepted', 1, 2, /1 分钟无人接受/, /accepted .* for 1 minute\./],
		['second_breach', null, 3, /第二次超时/, /second breach/],
	] as const)('%s says why it came', (trigger, minutes, level, chinese, english) => {
		const step = { 'escalation.trigger': trigger, 'escalation.minutes': minutes, 'escalation.level': level };
		const { subject, body } = said('escalation', { ...facts, 'timer.breached': true, ...step }, { language });
		expect(body).toMatch(language === 'zh-CN' ? chinese : english);
		expect(subject + body).not.toMatch(/undefined|null/);
	});

	it('the named contact of the customer reads no link to the studio, nor of levels', () => {
		for (const breached of [true, false]) {
			const told = { ...facts, 'contact.name': null, 'provider.name': null, 'timer.breached': breached };
			const { subject, body } = said('customer_escalation', told, { language });
			expect(subject).toContain('CS-20261123-000007');
			for (const part of named) expect(body).toContain(part);
			expect(body).not.toMatch(/https:|undefined|null|\b3 级|level 3/);
		}
	});

	it('the time is that of the agreement, wherever it applies', () => {
		const { body } = said('warning', facts, { language, timezone: 'America/New_York' });
		expect(body).toContain('05:05');
		expect(body).toContain('UTC-05:00');
	});
});
