import { describe, expect, it } from 'vitest';
import { replyRefusal } from '../../../../extensions/agreement-desk/src/desk/conduct/reply-refusal.ts';
import { compileRules } from '../../../../extensions/agreement-desk/src/domain/conduct/conduct-rules.ts';
import type { Draft } from '../../../../extensions/agreement-desk/src/domain/conduct/draft.ts';
import { lint } from '../../../../extensions/agreement-desk/src/domain/conduct/lint.ts';
import { starterLexicon } from '../../../../schema/seed/lexicon.ts';

const rules = compileRules(starterLexicon);
const refusalOf = (draft: Draft) => replyRefusal(lint(draft, rules), { agent: 'a', ticket: 't' });

describe('the refusal of a reply', () => {
	it('tells what is refused before what is to be confirmed, and what else can be done', () => {
		const { text, attempt } = refusalOf({ body: '我不知道，你是白痴' });
		expect(text['en-US']).toMatch(
			/^desk_messages\.body \[7–9\] \(clause 2\.3\.2\): .*; desk_messages\.body .*2\.3\.1.*; desk_messages\.override_reason/,
		);
		expect(attempt).toMatchObject({ agent: 'a', ticket: 't', findings: [{ phrase: '白痴' }] });
	});

	it('asks for a confirmation where that is enough, and counts nothing', () => {
		const { text, attempt } = refusalOf({ body: '您好，我不知道，谢谢。' });
		expect(text['zh-CN']).toContain('desk_messages.confirmed（第 2.3.1 条）');
		expect(text['zh-CN']).not.toContain('override_reason');
		expect(attempt).toBeNull();
	});

	it('names attachments, and does not go on for ever', () => {
		const attachments = [{ name: '白痴.txt', text: '闭嘴。'.repeat(30) }];
		const { text, findings } = refusalOf({ body: '您好', attachments });
		expect(findings.length).toBeGreaterThan(20);
		expect(text['en-US']).toContain('desk_messages.attachments[0].name [0–2]');
		expect(text['en-US']).toMatch(/desk_messages: \d+ more/);
		expect(text['en-US'].length).toBeLessThan(1500);
	});

	it('does not count a secret: it is nobody else’s', () => {
		expect(refusalOf({ body: '您的密码是 abc12345' }).attempt).toBeNull();
	});
});
