import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	templateTexts,
	type OwnTemplate,
} from '../../../../extensions/agreement-desk/src/desk/notify/template-texts.ts';
import { eventVariables } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import { templateEvents } from '../../../../extensions/agreement-desk/src/domain/wording/template-event-names.ts';
import { builtInText } from '../../../../extensions/agreement-desk/src/domain/wording/built-in/index.ts';

const about = { timezone: 'Asia/Shanghai' };
/** Words with all that could mean something to a page, a bot or a template. */
const nasty = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'<script>',
				'</p>',
				'"',
				"'",
				'&',
				'<img src=x onerror=1>',
				'{{ x }}',
				'{% raw %}',
				'@all',
				'<at user_id="all">',
				'\n',
				'https://evil.example/"><b>',
				' ',
			),
			fc.string({ unit: 'grapheme', maxLength: 8 }),
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

const own = (html: string | null): OwnTemplate => ({
	id: '1',
	subject: 's',
	body: '{{ message.body }}',
	html,
});
const replyFacts = (body: string) => ({
	'ticket.number': 'CS-1',
	'ticket.subject': body,
	'contact.name': body,
	'provider.name': body,
	'message.body': body,
});
const tags = (html: string) => [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, name]) => name);
const harmless = new Set(['!doctype', 'html', 'head', 'meta', 'body', 'div', 'p', 'br', 'a']);

describe('no fact becomes markup', () => {
	it('in the page that is made of a plain text', () => {
		const texts = templateTexts({ find: () => null, broken: () => {} });
		fc.assert(
			fc.property(nasty, fc.constantFrom(...templateEvents), (words, event) => {
				const facts = Object.fromEntries(
					Object.entries(eventVariables[event]).map(([name, { kind }]) => [
						name,
						kind === 'words' || kind === 'term' || kind === 'url' ? words : null,
					]),
				);
				const { html } = texts.sayAny(event, facts, about)({ language: 'zh-CN', method: 'email' });
				for (const name of tags(html ?? '')) expect(harmless).toContain(name?.toLowerCase());
				expect(html).not.toMatch(/<[^>]*\son\w+=/);
			}),
		);
	});

	it.each([
		'<b>{{ message.body }}</b>',
		'<b title="{{ message.body }}">x</b>',
		'<b>{{ message.body | newline_to_br }}</b>',
		'<b>{{ message.body | append: ticket.subject | upcase }}</b>',
		'{% capture x %}{{ message.body }}{% endcapture %}<b>{{ x }}</b>',
		'{% assign x = message.body | newline_to_br %}<b>{{ x | append: message.body }}</b>',
		'<b>{% echo message.body %}</b>',
		'<b>{% cycle message.body %}</b>',
	])('in a page of the admins: %s', (page) => {
		const texts = templateTexts({ find: () => own(page), broken: (_id, problem) => expect.fail(problem) });
		fc.assert(
			fc.property(
				nasty.filter((words) => words.trim() !== ''),
				(words) => {
					const say = texts.say('reply', replyFacts(words), about);
					const { html } = say({ language: 'en-US', method: 'email' });
					const page = html ?? '';
					const inside = page.slice(page.search(/<b[ >]/), page.lastIndexOf('</b>') + 4);
					for (const name of tags(inside)) expect(['b', 'br']).toContain(name?.toLowerCase());
					expect(inside.match(/<b[ >]/g)).toHaveLength(1);
				},
			),
		);
	});

	it('for a group bot', () => {
		const texts = templateTexts({ find: () => null, broken: () => {} });
		fc.assert(
			fc.property(nasty, (words) => {
				const facts = {
					'ticket.number': 'CS-1',
					'ticket.subject': words,
					'ticket.url': 'https://desk.example.com/1',
					'contact.name': words,
					'nudge.count': 1,
					'nudge.comment': words,
				};
				const { subject, body } = texts.say('nudge', facts, about)({ language: 'zh-CN', method: 'feishu' });
				expect(subject + body).not.toMatch(/[<@]/);
			}),
		);
	});
});

describe('an agent’s words', () => {
	it('stand in the mail as they were written', () => {
		const texts = templateTexts({ find: () => null, broken: () => {} });
		fc.assert(
			fc.property(nasty, (words) => {
				for (const event of ['reply', 'solution', 'decision_letter', 'progress_update'] as const) {
					const { body } = texts.say(event, replyFacts(words), about)({ language: 'zh-CN', method: 'email' });
					expect(body).toContain(words);
				}
			}),
		);
	});

	it('are the whole of a plain reply', () => {
		expect(builtInText('reply', { method: 'email', language: 'zh-CN' }).body).toBe('{{ message.body }}');
	});
});

describe('a template that does not work', () => {
	it.each([
		['{{ ticket.colour }}', /colour/],
		['{{ ticket.number', /not closed/],
		['no word of the agent', /message\.body/],
		['{{ message.body | upcase }}', /message\.body/],
	])('%s is reported, and the built-in text said', (body, problem) => {
		const reported: string[] = [];
		const texts = templateTexts({
			find: () => ({ id: '7', subject: 's', body }),
			broken: (id, what) => reported.push(`${id} ${what}`),
		});
		const said = texts.say('reply', replyFacts('Hello'), about)({ language: 'en-US', method: 'email' });
		expect(said).toMatchObject({ subject: 'Re: [CS-1] Hello', body: 'Hello' });
		expect(reported).toEqual([expect.stringMatching(problem)]);
		expect(reported[0]).toMatch(/^7 /);
	});
});
