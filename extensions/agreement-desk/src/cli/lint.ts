import { starterLexicon } from '../../../../schema/seed/lexicon.ts';
import { compileRules, type ConductRules } from '../domain/conduct/conduct-rules.ts';
import type { Decision, Finding, LintReport } from '../domain/conduct/finding.ts';
import { validateLexicon } from '../domain/conduct/lexicon/validate-lexicon.ts';
import { lint } from '../domain/conduct/lint.ts';
import { readDraft, type DraftRequest } from '../domain/conduct/read-draft.ts';
import { text, type Language, type LocalizedText } from '../domain/localized-text.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { Command, CommandInput } from './command.ts';
import type { Io } from './io.ts';
import { readBytes, readJson, shownPath, textOf } from './read-input.ts';
import { textOption } from './text-option.ts';

export const lintCommand: Command = {
	words: ['lint'],
	subject: 'FILE',
	summary: text(
		'检查一条待发回复：用语、个人信息与语气',
		'check an outgoing reply: phrases, personal data, tone',
	),
	details: text(
		'FILE 是回复的文字，或 JSON：{body, subject, kind, direction, language, channel, first_reply, question,\ncontact: {name, phone, email}, ticket_number, related_tickets, attachments: [{name, text}],\nother_contacts, official: {contacts, domains}}；除 body 外均可省略，- 表示标准输入。\n输出 {decision, findings, left_out}。decision 为 refuse（须主管说明理由放行）时退出码为 1，为 confirm 或 pass 时为 0。',
		'FILE is the text of a reply, or JSON: {body, subject, kind, direction, language, channel, first_reply, question,\ncontact: {name, phone, email}, ticket_number, related_tickets, attachments: [{name, text}],\nother_contacts, official: {contacts, domains}}; all but body may be left out; - is standard input.\nPrints {decision, findings, left_out}. The exit code is 1 where the decision is refuse (a supervisor must let it pass\nwith a reason), and 0 where it is confirm or pass.',
	),
	options: {
		text: textOption,
		lexicon: {
			type: 'string',
			value: 'FILE',
			summary: text(
				'词库（JSON 列表），默认为初始词库',
				'a lexicon (a JSON list) in place of the starter lexicon',
			),
		},
	},
	run: async ({ subject, options }, { io, language }) => {
		const { draft, ownerOf } = requestIn(textOf(await readBytes(subject, io), subject), subject);
		const report = lint(draft, await rulesFrom(options['lexicon'], io), ownerOf);
		io.write(options['text'] === true ? forPeople(report, language) : `${JSON.stringify(report, null, 2)}\n`);
		return report.decision === 'refuse' ? exitCodes.failed : exitCodes.ok;
	},
};

/** A text that begins like JSON but is none, such as a template, is the text of a reply. */
function requestIn(content: string, path: string): DraftRequest {
	const request = readDraft(parsed(content, path) ?? { body: content });
	if ('problem' in request) throw unusable(path, request.problem);
	return request;
}

function parsed(content: string, path: string): unknown {
	const isNamedJson = path.toLowerCase().endsWith('.json');
	if (!isNamedJson && !/^\s*\{/.test(content)) return null;
	try {
		return JSON.parse(content);
	} catch (error) {
		if (!isNamedJson) return null;
		const why = error instanceof Error ? error.message : String(error);
		throw unusable(path, text(`不是有效的 JSON：${why}`, `it is not valid JSON: ${why}`));
	}
}

async function rulesFrom(path: CommandInput['options'][string], io: Io): Promise<ConductRules> {
	if (typeof path !== 'string') return compileRules(starterLexicon);
	const lexicon = validateLexicon(await readJson(path, io));
	if ('entries' in lexicon) return compileRules(lexicon.entries);
	const [first] = lexicon.problems;
	throw unusable(path, first?.text ?? text('不是词库', 'it is no lexicon'));
}

function unusable(path: string, what: LocalizedText): CommandError {
	return new CommandError(
		text(`${shownPath(path)}：${what['zh-CN']}`, `${shownPath(path)}: ${what['en-US']}`),
	);
}

const decisions: Readonly<Record<Decision, LocalizedText>> = {
	pass: text('可以发送', 'may be sent'),
	confirm: text('须确认后发送', 'to be confirmed before it is sent'),
	refuse: text(
		'不得发送，主管可说明理由放行',
		'not to be sent, unless a supervisor lets it pass with a reason',
	),
};

function forPeople({ decision, findings, left_out: more }: LintReport, language: Language): string {
	const lines = findings.map((finding) => lineOf(finding, language));
	const rest = text(`另有 ${more} 处`, `and ${more} more`)[language];
	return `${[decisions[decision][language], ...lines, ...(more > 0 ? [rest] : [])].join('\n')}\n`;
}

function lineOf(
	{ part, attachment, spans, severity, clause, text: words }: Finding,
	language: Language,
): string {
	const which = attachment === null ? part : `${part} ${attachment + 1}`;
	const where = spans.map(({ from, to }) => `${from}-${to}`).join(', ');
	return `${[which, where].filter(Boolean).join(' ')} [${severity}] ${clause}: ${words[language]}`;
}
