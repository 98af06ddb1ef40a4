import { describe, expect, it } from 'vitest';
import {
	templateFaults,
	type CheckedTemplate,
} from '../../../../extensions/agreement-desk/src/desk/templates/check-template.ts';

const email: CheckedTemplate = {
	event: 'acknowledgement',
	method: 'email',
	language: 'zh-CN',
	subject: '[{{ ticket.number }}]',
	body: '{{ contact.name }}，您好',
	html: null,
	sms_template_code: null,
	sms_params: null,
};
const sms: CheckedTemplate = { ...email, method: 'sms', subject: null };

const told = (template: CheckedTemplate) =>
	templateFaults(template).map(({ field, text }) => `${field}: ${text['en-US']}`);

describe('a template is right', () => {
	it.each<[string, CheckedTemplate]>([
		['plain', email],
		[
			'with a loop',
			{
				...email,
				body: '{% for one in promises %}{{ one.clause }} {{ one.due_at }} {{ one.due_at_iso }}{% endfor %}x',
			},
		],
		[
			'with the first of a list',
			{
				...email,
				body: '{% if promises.size > 0 %}{{ promises[0].metric }}{{ promises.first.clause }}{% endif %}x',
			},
		],
		['with names of its own', { ...email, body: '{% assign n = ticket.number | downcase %}{{ n }}' }],
		['with conditions', { ...email, body: '{% if provider.name %}{{ provider.name }}{% endif %}x' }],
		['with a page', { ...email, html: '<p style="color:red">{{ contact.name }}</p>' }],
		['a text message without a subject', sms],
		[
			'with an approved text',
			{ ...sms, sms_template_code: 'SMS_1', sms_params: [{ name: 'no', value: '{{ ticket.number }}' }] },
		],
	])('%s', (_what, template) => expect(told(template)).toEqual([]));
});

describe('a template is refused', () => {
	it.each<[string, CheckedTemplate, RegExp]>([
		[
			'an unknown variable',
			{ ...email, body: '\n{{ ticket.colour }}' },
			/^body: line 2, column \d+: there is no variable ticket\.colour; this event knows .*ticket\.number/,
		],
		[
			'a list told as a whole',
			{ ...email, body: '{{ promises }}' },
			/^body: tells a list, or a record of one/,
		],
		[
			'a record told as a whole',
			{ ...email, body: '{% for one in promises %}{{ one }}{% endfor %}x' },
			/^body: tells a list, or a record of one/,
		],
		['one of another event', { ...email, body: '{{ nudge.count }}' }, /there is no variable nudge\.count/],
		[
			'one in a branch that is not taken',
			{ ...email, body: '{% if ticket.number %}x{% else %}{{ no.where }}{% endif %}' },
			/no\.where/,
		],
		[
			'one in a condition',
			{ ...email, body: '{% if ticket.colour == "red" %}x{% endif %}y' },
			/ticket\.colour/,
		],
		[
			'one as a filter’s argument',
			{ ...email, body: '{{ ticket.number | append: ticket.colour }}' },
			/ticket\.colour/,
		],
		['one in the subject', { ...email, subject: '{{ colour }}' }, /^subject: .*colour/],
		['one in the page', { ...email, html: '<p>{{ colour }}</p>' }, /^html: .*colour/],
		[
			'one of a record',
			{ ...email, body: '{% for one in promises %}{{ one.colour }}{% endfor %}x' },
			/one\.colour; this event knows one\.clause/,
		],
		[
			'the first of a list that may be empty',
			{ ...email, body: '{{ promises[0].metric }}' },
			/^body: cannot be filled: undefined variable: promises/,
		],
		['a group', { ...email, body: '{{ ticket }}' }, /there is no variable ticket;/],
		[
			'a list that does not exist',
			{ ...email, body: '{% for one in colours %}{{ one }}{% endfor %}x' },
			/colours/,
		],
		['a computed name', { ...email, body: '{{ ticket[contact.name] }}' }, /there is no variable/],
		[
			'a loop over a text',
			{ ...email, body: '{% for one in contact.name %}{{ one.colour }}{% endfor %}x' },
			/colour/,
		],
		['an unknown filter', { ...email, body: '{{ ticket.number | shout }}' }, /shout/],
		['an open tag', { ...email, body: '{% if ticket.number %}' }, /not closed/],
		['another file', { ...email, body: '{% include "x" %}' }, /include/],
		['a raw page', { ...email, html: '{{ contact.name | raw }}' }, /^html: .*raw/],
		['a script', { ...email, html: '<script>1</script>' }, /scripts/],
		['a handler', { ...email, html: '<img src="x" onerror="1">' }, /scripts/],
		['a handler without a blank', { ...email, html: '<img/onerror="1" src="x">' }, /scripts/],
		[
			'an endless loop',
			{ ...email, body: '{% for i in (1..100000000) %}x{% endfor %}' },
			/^body: cannot be filled/,
		],
		['no text', { ...email, body: ' ' }, /^body: is needed/],
		['a text that says nothing', { ...email, body: '{% if false %}x{% endif %}' }, /makes no text/],
		['no subject', { ...email, subject: null }, /^subject: is needed/],
		['a page of a text message', { ...sms, html: '<p>x</p>' }, /^html: belongs to an e-mail/],
		['an approved text of an e-mail', { ...email, sms_template_code: 'SMS_1' }, /belongs to a text message/],
		[
			'a long text message',
			{ ...sms, body: '好'.repeat(202) },
			/202 characters \(UCS-2\), sent in 4 parts; at most 3/,
		],
		[
			'a long value',
			{ ...sms, sms_params: [{ name: 'x', value: 'y'.repeat(36) }] },
			/x makes 36 characters; providers take 35/,
		],
		[
			'a value twice',
			{
				...sms,
				sms_params: [
					{ name: 'x', value: 'y' },
					{ name: 'x', value: 'z' },
				],
			},
			/each once/,
		],
		[
			'an unknown variable of a value',
			{ ...sms, sms_params: [{ name: 'x', value: '{{ y }}' }] },
			/^sms_params: .*variable y/,
		],
		[
			'a long message for a bot',
			{ ...email, method: 'im', body: '好'.repeat(700) },
			/2\d{3} bytes; a group bot takes 2048/,
		],
		['a reply without its words', { ...email, event: 'reply', body: 'x' }, /\{\{ message\.body \}\}/],
		[
			'a reply that changes its words',
			{ ...email, event: 'reply', body: '{{ message.body | truncate: 5 }}' },
			/\{\{ message\.body \}\}/,
		],
	])('for %s', (_what, template, problem) => {
		const faults = told(template);
		expect(faults.length).toBeGreaterThan(0);
		expect(faults.join('\n')).toMatch(problem);
	});
});
