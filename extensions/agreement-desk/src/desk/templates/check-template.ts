import { text, type Language, type LocalizedText } from '../../domain/localized-text.ts';
import { eventVariables, framedEvents } from '../../domain/templates/event-variables.ts';
import { unknownField, unknownVariable } from '../../domain/templates/known-variables.ts';
import { smsSize } from '../../domain/templates/sms-size.ts';
import { bareFacts, sampleFacts } from '../../domain/templates/template-scope.ts';
import type { Variables } from '../../domain/templates/variable.ts';
import type { TemplateEvent, TemplateMethod } from '../../domain/vocabulary.ts';
import { TemplateProblem } from '../../documents/fill-template.ts';
import { variablesIn } from '../../documents/template-variables.ts';
import type { TemplateRow } from '../../store/tables.ts';
import { makeText } from '../notify/make-text.ts';
import type { NoticeText } from '../notify/notice.ts';
import { scopeOf, usualTimezone } from '../notify/template-texts.ts';

/** The columns of a template that make its text. */
export type TemplateText = Pick<
	TemplateRow,
	'subject' | 'body' | 'html' | 'sms_template_code' | 'sms_params'
>;

export interface CheckedTemplate extends TemplateText {
	readonly event: TemplateEvent;
	readonly method: TemplateMethod;
	readonly language: Language;
}

/** What is wrong with a template, and in which of its columns. */
export interface TemplateFault {
	readonly field: keyof TemplateText;
	readonly text: LocalizedText;
}

/** Parts of a short message, each of which is charged for. */
const mostSegments = 3;
/** Bytes that WeCom takes of one message, which is the least of the bots. */
const mostBotBytes = 2048;
/** What Aliyun takes of a value of an approved text. */
const mostOfValue = 35;

/** What is wrong with a template, by itself and filled with facts as they might be; nothing where it can be used. */
export function templateFaults(template: CheckedTemplate): TemplateFault[] {
	const faults = [...shapeFaults(template), ...variableFaults(template)];
	return faults.length > 0 ? faults : fillingFaults(template);
}

function shapeFaults({ method, subject, body, html, sms_template_code, sms_params }: CheckedTemplate) {
	const faults: TemplateFault[] = [];
	if (isBlank(body)) faults.push(fault('body', '须有正文', 'is needed'));
	if (method !== 'sms' && isBlank(subject)) faults.push(fault('subject', '须有主题', 'is needed'));
	if (method !== 'email' && !isBlank(html)) {
		faults.push(
			fault('html', '只有邮件有网页正文', 'belongs to an e-mail; leave it empty for other methods'),
		);
	}
	if (html && activeContent.test(html)) {
		const chinese = '不能含有脚本、嵌入内容、表单或 javascript: 链接，邮件程序会拦截';
		faults.push(
			fault('html', chinese, 'must hold no scripts, frames, forms or javascript: links; mailers block them'),
		);
	}
	if (method !== 'sms' && (sms_template_code || sms_params?.length)) {
		faults.push(
			fault('sms_template_code', '只用于短信', 'belongs to a text message; leave it empty for other methods'),
		);
	}
	const names = (sms_params ?? []).map(({ name }) => name);
	if (names.some((name) => !/^\w{1,32}$/.test(name ?? '')) || new Set(names).size < names.length) {
		const chinese = '变量名只能由字母、数字和下划线组成，且不能重复';
		faults.push(fault('sms_params', chinese, 'need names of letters, digits and underscores, each once'));
	}
	return faults;
}

const activeContent =
	/<\s*(?:script|iframe|object|embed|form|base|link|meta)\b|[\s/\"']on\w+\s*=|javascript\s*:/i;

function variableFaults(template: CheckedTemplate): TemplateFault[] {
	const variables: Variables = eventVariables[template.event];
	return partsOf(template).flatMap(([field, part]) => {
		try {
			return unknownIn(part, variables).map((problem) => ({ field, text: problem }));
		} catch (problem) {
			return [unreadable(field, problem)];
		}
	});
}

function unknownIn(part: string, variables: Variables): LocalizedText[] {
	const { told, looped } = variablesIn(part);
	const unknown = told.map((asked) => unknownVariable(asked, variables));
	const fields = [...looped.values()].flatMap(({ lists, uses }) => {
		const known = [...lists].flatMap((name) => variables[name] ?? []);
		// What loops over something else than a list of the event is seen when it is filled.
		return known.length < lists.size ? [] : uses.map((asked) => unknownField(asked, known));
	});
	return [...unknown, ...fields].filter((problem) => problem !== null);
}

function partsOf({ subject, body, html, sms_params }: TemplateText): [keyof TemplateText, string][] {
	const parts: [keyof TemplateText, string | null][] = [
		['subject', subject],
		['body', body],
		['html', html],
		...(sms_params ?? []).map(({ value }): [keyof TemplateText, string | null] => ['sms_params', value]),
	];
	return parts.flatMap(([field, part]) =>
		part === null || part === undefined ? [] : [[field, String(part)]],
	);
}

/** Filled with all that may be told, and with as little as can be. */
function fillingFaults(template: CheckedTemplate): TemplateFault[] {
	const { event, language } = template;
	const full = sampleFacts(eventVariables[event], language);
	for (const facts of [full, bareFacts(eventVariables[event])]) {
		for (const [field] of partsOf(template)) {
			const alone = { ...nothing, [field]: template[field] };
			try {
				const made = makeText(alone, fillingOf(template, facts));
				if (JSON.stringify(made).includes('[object Object]')) return [wholeRecord(field)];
			} catch (problem) {
				return [unreadable(field, problem)];
			}
		}
	}
	return sizeFaults(template, makeText(template, fillingOf(template, full)), full);
}

/** Nobody can read a list or a record that is told as it is. */
function wholeRecord(field: keyof TemplateText): TemplateFault {
	const chinese = '不能直接输出列表或其中的一项；请用 {% for %} 循环并写出其字段';
	return fault(
		field,
		chinese,
		'tells a list, or a record of one, as a whole; loop over it with {% for %} and tell its fields',
	);
}

const nothing: TemplateText = {
	subject: null,
	body: null,
	html: null,
	sms_template_code: null,
	sms_params: null,
};

function fillingOf({ event, method, language }: CheckedTemplate, facts: Readonly<Record<string, unknown>>) {
	const reader = { language, method: method === 'im' ? 'wecom' : method } as const;
	return {
		method,
		language,
		scope: scopeOf({ event, facts, about: { timezone: usualTimezone }, ...reader }),
	};
}

function sizeFaults(
	{ event, method }: CheckedTemplate,
	{ subject, body, data }: NoticeText,
	facts: Readonly<Record<string, unknown>>,
): TemplateFault[] {
	if (body.trim() === '') return [fault('body', '没有生成任何文字', 'makes no text')];
	if (method !== 'sms' && subject === '') return [fault('subject', '没有生成任何文字', 'makes no text')];
	const words = facts['message.body'];
	if (method === 'email' && framedEvents.has(event) && typeof words === 'string' && !body.includes(words)) {
		const chinese = '须原样包含客服所写的内容：{{ message.body }}';
		return [fault('body', chinese, 'must hold what the agent wrote as it stands: {{ message.body }}')];
	}
	if (method === 'sms') return smsFaults(body, data?.['params']);
	const bytes = Buffer.byteLength(`${subject}\n${body}`, 'utf8');
	if (method !== 'im' || bytes <= mostBotBytes) return [];
	const [chinese, english] = [`共 ${bytes} 字节，群机器人最多 ${mostBotBytes} 字节`, `${bytes} bytes`];
	return [fault('body', chinese, `makes ${english}; a group bot takes ${mostBotBytes}`)];
}

function smsFaults(body: string, params: unknown): TemplateFault[] {
	const { characters, segments, encoding } = smsSize(body);
	const faults: TemplateFault[] = [];
	if (segments > mostSegments) {
		const chinese = `按示例数据为 ${characters} 字，分 ${segments} 条发送；最多 ${mostSegments} 条`;
		const english = `makes ${characters} characters (${encoding}), sent in ${segments} parts; at most ${mostSegments}`;
		faults.push(fault('body', chinese, english));
	}
	const values = typeof params === 'object' && params !== null ? Object.entries(params) : [];
	for (const [name, value] of values) {
		const { length } = String(value);
		if (length <= mostOfValue) continue;
		const chinese = `变量 ${name} 按示例数据为 ${length} 字，短信服务商最多接受 ${mostOfValue} 字`;
		faults.push(
			fault('sms_params', chinese, `${name} makes ${length} characters; providers take ${mostOfValue}`),
		);
	}
	return faults;
}

function unreadable(field: keyof TemplateText, problem: unknown): TemplateFault {
	if (!(problem instanceof TemplateProblem)) throw problem;
	return fault(field, `无法生成：${problem.message}`, `cannot be filled: ${problem.message}`);
}

function fault(field: keyof TemplateText, chinese: string, english: string): TemplateFault {
	return { field, text: text(chinese, english) };
}

function isBlank(words: string | null | undefined): boolean {
	return words === null || words === undefined || words.trim() === '';
}
