import { describe, expect, it } from 'vitest';
import { call } from './call.ts';

const answer = (out: string): unknown => JSON.parse(out);

describe('lint', () => {
	it('takes a text for a reply and prints what it finds', async () => {
		const { code, out, complaints } = await call(['lint', 'reply.txt'], {
			files: { 'reply.txt': '白 痴，打 13800138000' },
		});
		expect({ code, complaints }).toEqual({ code: 1, complaints: [] });
		expect(answer(out)).toMatchObject({
			decision: 'refuse',
			findings: [
				{
					code: 'phrase',
					category: 'insult',
					severity: 'block',
					clause: '2.3.2',
					part: 'body',
					spans: [{ from: 0, to: 3 }],
				},
				{ code: 'cn_mobile', severity: 'warn', proposal: '138****8000', spans: [{ from: 6, to: 17 }] },
			],
			left_out: 0,
		});
		expect(out).not.toContain('13800138000');
	});

	it.each([
		['您好，已经处理完毕。', 'pass', 0],
		['不知道，自己看', 'confirm', 0],
		['滚', 'refuse', 1],
		['', 'pass', 0],
		['{{name}}，您好', 'confirm', 0],
	])('%j: %s, code %i', async (input, decision, exitCode) => {
		const { code, out } = await call(['lint', '-'], { input });
		expect({ code, answer: answer(out) }).toMatchObject({ code: exitCode, answer: { decision } });
	});

	it('takes everything that a message may be from JSON', async () => {
		const input = {
			body: '尊敬的王先生：我们会尽快处理，见 CS-20261122-000124，电话 13900139000',
			subject: '13700137000',
			kind: 'eta_notice',
			direction: 'outbound',
			language: 'zh-CN',
			channel: 'email',
			first_reply: true,
			question: null,
			contact: { name: '李明', phone: '13800138000', email: 'li@example.com' },
			ticket_number: 'CS-20261122-000123',
			related_tickets: [],
			attachments: [{ name: 'a.png' }, { name: 'b.txt', text: 'help@ours.example' }],
			other_contacts: ['13900139000'],
			official: { contacts: ['13700137000'], domains: ['ours.example'] },
		};
		const { code, out } = await call(['lint', '-'], { input });
		expect(code).toBe(1);
		const { findings } = answer(out) as { findings: { code: string; gate: string; incident: boolean }[] };
		expect(findings.map((one) => [one.code, one.gate, one.incident])).toEqual([
			['no_closing', 'note', false],
			['wrong_name', 'confirm', false],
			['undated_promise', 'refuse', false],
			['other_ticket', 'confirm', false],
			['cn_mobile', 'refuse', true],
			['unchecked_attachment', 'note', false],
		]);
	});

	it('is readable with --text, in the language of the reader', async () => {
		const input = '白痴，打 13800138000';
		const english = await call(['lint', '--text', '-'], { input });
		expect(english.out).toBe(
			'not to be sent, unless a supervisor lets it pass with a reason\n' +
				'body 0-2 [block] 2.3.2: “白痴” is an insult; take it out\n' +
				'body 5-16 [warn] 2.3.4: It has somebody’s mobile number; write 138****8000\n',
		);
		const chinese = await call(['lint', '--text', '-'], { input, env: { LANG: 'zh_CN.UTF-8' } });
		expect(chinese.out).toContain('不得发送，主管可说明理由放行\nbody 0-2 [block] 2.3.2：'.slice(0, 14));
		expect(chinese.out).toContain('“白痴”属于侮辱性用语，请删去');
	});

	it('takes a lexicon of your own', async () => {
		const files = { 'mine.json': [{ phrase: '宝子', category: 'custom', severity: 'block' }] };
		const { code, out } = await call(['lint', '-', '--lexicon', 'mine.json'], {
			files,
			input: '宝子您好，白痴',
		});
		expect(code).toBe(1);
		expect(answer(out)).toMatchObject({ findings: [{ phrase: '宝子', category: 'custom' }] });
	});

	it.each<[readonly string[], unknown, RegExp]>([
		[['lint', 'absent.txt'], '', /^absent\.txt cannot be read/],
		[['lint', 'a.json'], '', /^a\.json: it is not valid JSON/],
		[['lint', '-'], { body: 5 }, /^stdin: body must be a text$/],
		[['lint', '-'], { subject: 'x' }, /^stdin: body must be a text$/],
		[['lint', '-'], { body: 'x', colour: 'red' }, /^stdin: there is no field "colour"$/],
		[['lint', '-'], { body: 'x', contact: { phone: 5 } }, /^stdin: contact\.phone must be a text$/],
		[['lint', '-'], { body: 'x', contact: { age: 5 } }, /^stdin: there is no field "contact\.age"$/],
		[['lint', '-'], { body: 'x', direction: 'up' }, /^stdin: direction must be one of outbound, inbound$/],
		[['lint', '-'], { body: 'x', first_reply: 1 }, /^stdin: first_reply must be true or false$/],
		[['lint', '-'], { body: 'x', attachments: 'a' }, /^stdin: attachments must be a list$/],
		[
			['lint', '-'],
			{ body: 'x', attachments: [{ text: 'a' }] },
			/^stdin: attachments\.0\.name must be a text$/,
		],
		[['lint', 'list.json'], '', /^list\.json: it must be an object with a body$/],
		[['lint', '-', '--lexicon', 'list.json'], 'x', /^list\.json: Entry 1: it must be an entry$/],
	])('%j of %j is answered with one sentence and code 2', async (args, input, sentence) => {
		const { code, out, complaints } = await call(args, { input, files: { 'a.json': '{', 'list.json': [1] } });
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual([expect.stringMatching(sentence)]);
	});
});
