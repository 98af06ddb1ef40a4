import { describe, expect, it } from 'vitest';
import {
	alertWording,
	type AlertFacts,
} from '../../../../extensions/agreement-desk/src/domain/wording/alert.ts';
import { customerAlertWording } from '../../../../extensions/agreement-desk/src/domain/wording/customer-alert.ts';
import { metricNames } from '../../../../extensions/agreement-desk/src/domain/wording/metric-names.ts';
import type { Language } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const facts: AlertFacts = {
	number: 'CS-20261123-000007',
	subject: '打印机 on fire',
	clause: '2.2.3',
	metric: 'urgent_response',
	dueAt: Date.parse('2026-11-23T10:05:00Z'),
	timezone: 'Asia/Shanghai',
	breached: false,
	step: { level: 0 },
	url: 'https://desk.example.com/admin/content/desk_tickets/01',
};
const languages: Language[] = ['zh-CN', 'en-US'];
const metrics = Object.keys(metricNames) as Metric[];
const cases = languages.flatMap((language) =>
	metrics.flatMap((metric) => [true, false].map((breached) => ({ language, metric, breached }))),
);

describe.each(cases)('in $language, $metric, breached: $breached', ({ language, metric, breached }) => {
	const { subject, body } = alertWording(language, { ...facts, metric, breached });

	it('the subject names the ticket and what was promised', () => {
		expect(subject).toContain('[CS-20261123-000007]');
		expect(subject).toContain(metricNames[metric][language]);
		expect(subject).not.toContain('\n');
	});

	it('the text says which ticket, which clause, until when, what about and where', () => {
		for (const part of [facts.number, facts.clause, '18:05', 'UTC+08:00', facts.subject, facts.url]) {
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
			alertWording(language, { ...facts, breached: one }),
		);
		expect(breached?.subject).not.toBe(warned?.subject);
		expect(breached?.body).not.toBe(warned?.body);
	});

	it('a breach that was escalated says to which level', () => {
		const silent = alertWording(language, { ...facts, breached: true, step: { level: 0 } });
		const escalated = alertWording(language, { ...facts, breached: true, step: { level: 2 } });
		expect(escalated.body).toMatch(language === 'zh-CN' ? /已升级至 2 级/ : /escalated to level 2/);
		expect(silent.body).not.toMatch(/升级|escalated/);
	});

	it.each([
		[{ trigger: 'assignee_silence', minutes: 90, level: 1 }, /90 分钟没有动静/, /no sign for 90 minutes/],
		[{ trigger: 'unaccepted', minutes: 1, level: 2 }, /1 分钟无人接受/, /accepted .* for 1 minute\./],
		[{ trigger: 'second_breach', level: 3 }, /第二次超时/, /second breach/],
	] as const)('%j says why it came', (step, chinese, english) => {
		const { subject, body } = alertWording(language, { ...facts, breached: true, step });
		expect(body).toMatch(language === 'zh-CN' ? chinese : english);
		expect(subject + body).not.toMatch(/undefined|null/);
	});

	it('the named contact of the customer reads no link to the studio, nor of levels', () => {
		for (const breached of [true, false]) {
			const { subject, body } = customerAlertWording(language, { ...facts, breached, step: { level: 3 } });
			expect(subject).toContain(facts.number);
			for (const part of [facts.number, facts.clause, '18:05', facts.subject]) expect(body).toContain(part);
			expect(body).not.toMatch(/https:|undefined|null|\b3 级|level 3/);
		}
	});

	it('the time is that of the agreement, wherever it applies', () => {
		const { body } = alertWording(language, { ...facts, timezone: 'America/New_York' });
		expect(body).toContain('05:05');
		expect(body).toContain('UTC-05:00');
	});
});
