import { z } from 'zod';
import { text, type Language } from '../domain/localized-text.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { Command } from './command.ts';
import { get, instanceOf, instanceOptions, type Instance } from './instance.ts';
import type { Io } from './io.ts';
import { textOption } from './text-option.ts';

const filesOption = {
	type: 'boolean',
	summary: text('一并核对附件的内容', 'read what is attached to messages, too'),
} as const;

export const verifyCommand: Command = {
	words: ['verify'],
	subject: null,
	summary: text(
		'核查实例的时间线、沟通记录、计时器和协议版本是否被直接改动',
		'find what was changed past the desk on a running instance',
	),
	details: text(
		'逐张工单核对事件的校验链、封印、沟通记录、计时器和工单本身，并核对已冻结的协议版本。\n需要主管或管理员的令牌。发现任何问题时退出码为 1。',
		'Holds events, seals, messages, timers and tickets against each other, and frozen agreement versions against their hash.\nNeeds the token of a supervisor or an administrator. Ends with code 1 when anything is found.',
	),
	options: { ...instanceOptions, text: textOption, files: filesOption },
	run: async (input, { io, language }) => {
		const instance = instanceOf(input, io);
		if (instance === null) throw noInstance();
		const result = await verifyAll({ instance, files: input.options['files'] === true }, io);
		io.write(
			input.options['text'] === true ? forPeople(result, language) : `${JSON.stringify(result, null, 2)}\n`,
		);
		return result.findings.length > 0 ? exitCodes.failed : exitCodes.ok;
	},
};

const findingSchema = z.looseObject({
	kind: z.string(),
	ticket: z.string().optional(),
	agreement: z.string().optional(),
	text: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }),
});

const pageSchema = z.object({
	tickets: z.number(),
	events: z.number(),
	agreements: z.number(),
	findings: z.array(findingSchema),
	unvouched: z.object({ messages: z.number(), agreements: z.number() }),
	sealed: z.boolean(),
	sealed_since: z.string().nullable(),
	took_ms: z.number(),
	next: z.string().nullable(),
});

type Page = z.infer<typeof pageSchema>;

interface Asked {
	readonly instance: Instance;
	readonly files: boolean;
}

async function verifyAll(asked: Asked, io: Io): Promise<Omit<Page, 'next'>> {
	let { next, ...total } = await readPage(asked, null, io);
	while (next !== null) {
		const page: Page = await readPage(asked, next, io);
		total = {
			...total,
			tickets: total.tickets + page.tickets,
			events: total.events + page.events,
			findings: [...total.findings, ...page.findings],
			unvouched: {
				...total.unvouched,
				messages: total.unvouched.messages + page.unvouched.messages,
			},
			took_ms: total.took_ms + page.took_ms,
		};
		next = page.next;
	}
	return total;
}

async function readPage({ instance, files }: Asked, after: string | null, io: Io): Promise<Page> {
	const query = new URLSearchParams({
		...(after === null ? {} : { after }),
		...(files ? { files: 'true' } : {}),
	});
	const response = await get(`desk/verify?${query.toString()}`, instance, io);
	const body: unknown = await response.json().catch(() => null);
	const parsed = z.object({ data: pageSchema }).safeParse(body);
	if (parsed.success) return parsed.data.data;
	throw new CommandError(
		text(
			`${instance.url} 的回答不是核查结果，请确认它是装有客服台的 Directus`,
			`${instance.url} did not answer with a verification: is it a Directus with Agreement Desk?`,
		),
		exitCodes.failed,
	);
}

function forPeople(result: Omit<Page, 'next'>, language: Language): string {
	const { tickets, events, agreements, findings, unvouched, sealed } = result;
	const counted = text(
		`核查了 ${tickets} 张工单、${events} 条事件和 ${agreements} 个协议版本：发现 ${findings.length} 处问题`,
		`Verified ${tickets} tickets, ${events} events and ${agreements} agreement versions: ${findings.length} findings`,
	);
	const notes = [
		...(sealed ? [] : [unsealedNote]),
		...(unvouched.messages + unvouched.agreements > 0 ? [unvouchedNote(unvouched)] : []),
	];
	const lines = findings.map((finding) => {
		const about = finding.ticket ?? finding.agreement ?? '';
		return `  ${about}  ${finding.kind}  ${finding.text[language]}`;
	});
	return [counted[language], ...lines, ...notes.map((note) => note[language]), ''].join('\n');
}

const unsealedNote = text(
	'该实例没有设置 SECRET，因此无法发现整条时间线连同校验值被重新计算的情形',
	'The instance has no SECRET: a timeline that was rewritten together with all its hashes is not found',
);

function unvouchedNote({ messages, agreements }: Page['unvouched']) {
	return text(
		`旧版本写入、无从判断是否被改动：${messages} 条沟通记录，${agreements} 个协议版本`,
		`Written by an older release, so that nobody can say whether they were changed: ${messages} messages, ${agreements} agreement versions`,
	);
}

function noInstance() {
	return new CommandError(
		text('请用 --url 或环境变量 DESK_URL 指定实例', 'Name the instance with --url or the variable DESK_URL'),
	);
}
