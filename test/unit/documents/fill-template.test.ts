import { describe, expect, it } from 'vitest';
import {
	fillTemplate,
	TemplateProblem,
	type TemplateFacts,
} from '../../../extensions/agreement-desk/src/documents/fill-template.ts';

const facts: TemplateFacts = {
	ticket: {
		number: 'CS-20261123-000001',
		subject: '打印机 {{ agent.name }}',
		status: 'new',
		type: 'problem',
	},
	contact: { name: '李雷', email: '' },
	agent: { name: 'Anna <b>' },
	agreement: { id: '1' },
};

describe('a reply template', () => {
	it.each([
		['您好，{{contact.name}}：', '您好，李雷：'],
		['{{ ticket.number }}', 'CS-20261123-000001'],
		['no variables, 100 % of { them }', 'no variables, 100 % of { them }'],
		['{{ ticket.subject }}', '打印机 {{ agent.name }}'],
		['{{ agent.name }}', 'Anna <b>'],
		['{{ contact.email | default: "none" }}', 'none'],
		['{% if ticket.type == "problem" %}P{% else %}Q{% endif %}', 'P'],
		['{{ contact.name | upcase }}', '李雷'],
		['', ''],
	])('%s gives %s', (template, text) => expect(fillTemplate(template, facts)).toBe(text));

	it.each([
		['{{ ticket.colour }}', /colour/],
		['{{ nothing }}', /nothing/],
		['{{ ticket.number | shout }}', /shout/],
		['{{ ticket.number', /not closed/],
		['{% if ticket.type %}', /not closed/],
		['{% explode %}', /explode/],
		['{{ contact.constructor }}', /constructor/],
		['{{ contact.__proto__ }}', /__proto__/],
		['{{ contact.name.constructor.name }}', /constructor/],
		['{% include "/etc/passwd" %}', /"include" not found/],
		['{% render "secrets" %}', /"render" not found/],
		['{% layout "secrets" %}', /"layout" not found/],
	])('%s is refused with the place', (template, words) => {
		expect(() => fillTemplate(template, facts)).toThrow(TemplateProblem);
		expect(() => fillTemplate(template, facts)).toThrow(words);
	});

	it.each([
		['a loop without end', '{% for a in (1..1000000000) %}x{% endfor %}'],
		[
			'loops in loops',
			'{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}',
		],
		[
			'a text that doubles',
			`{% assign x = "0123456789" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}`,
		],
		['a text that is too long to read', `${'x'.repeat(100_001)}`],
		['a million blanks', '{{ "" | ljust: 100000000 }}'],
	])('%s is stopped soon', (_what, template) => {
		const begun = performance.now();
		expect(() => fillTemplate(template, facts)).toThrow(TemplateProblem);
		expect(performance.now() - begun).toBeLessThan(10_000);
	});

	it('of a hundred kilobytes is filled', () => {
		const line = '您好，{{contact.name}}。\n';
		const template = line.repeat(Math.floor(99_000 / line.length));
		expect(fillTemplate(template, facts)).toBe(template.replaceAll('{{contact.name}}', '李雷'));
	});

	it('cannot change what the next one sees', () => {
		fillTemplate('{% assign contact = "x" %}{% capture ticket %}y{% endcapture %}', facts);
		expect(fillTemplate('{{contact.name}}', facts)).toBe('李雷');
	});
});
