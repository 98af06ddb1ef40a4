import { describe, expect, it } from 'vitest';
import { metricNames } from '../../../../extensions/agreement-desk/src/domain/wording/metric-names.ts';
import type { Language } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { EventFacts } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import { said } from './said.ts';

const facts: EventFacts<'acknowledgement'> = {
	'ticket.number': 'CS-20261123-000007',
	'ticket.subject': '打印机 on fire',
	'contact.name': '王小明',
	'provider.name': '远山科技',
	promises: [
		{ clause: '2.1.2', metric: metricNames.email_first_reply, due_at: Date.parse('2026-11-23T16:30:00Z') },
		{ clause: '2.2.1', metric: metricNames.general_progress, due_at: Date.parse('2026-11-25T10:00:00Z') },
	],
};

describe.each<Language>(['zh-CN', 'en-US'])('in %s', (language) => {
	const { subject, body } = said('acknowledgement', facts, { language });

	it('the subject carries the number, so that a reply finds its ticket', () => {
		expect(subject).toContain('[CS-20261123-000007]');
		expect(subject).toContain(facts['ticket.subject']);
	});

	it('the text says who is meant, which ticket, what about and who answers', () => {
		for (const part of ['王小明', 'CS-20261123-000007', facts['ticket.subject'], '远山科技']) {
			expect(body).toContain(part);
		}
	});

	it('each promise stands on a line of its own, with its clause and time', () => {
		const lines = body.split('\n');
		const lineOf = (clause: string) => lines.filter((line) => line.includes(clause));
		expect(lineOf('2.1.2')).toEqual([expect.stringContaining('00:30')]);
		expect(lineOf('2.1.2')[0]).toContain(metricNames.email_first_reply[language]);
		expect(lineOf('2.1.2')[0]).toContain('24');
		expect(lineOf('2.2.1')).toEqual([expect.stringContaining('18:00')]);
		expect(lineOf('2.2.1')[0]).toContain('UTC+08:00');
	});

	it('nothing in it is left open, even where nothing is promised and nobody signs', () => {
		const bare = said('acknowledgement', { ...facts, promises: [], 'provider.name': null }, { language });
		for (const text of [subject, body, bare.subject, bare.body]) {
			expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
		}
		expect(bare.body).not.toMatch(/承诺|promise/);
		expect(bare.body).toMatch(/紧急|urgent/);
		expect(bare.body).toMatch(/投诉|complaint/);
		expect(bare.body.trimEnd()).toBe(bare.body);
	});
});
