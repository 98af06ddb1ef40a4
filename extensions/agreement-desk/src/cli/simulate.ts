import { text, type Language } from '../domain/localized-text.ts';
import type { SimulationResult } from '../domain/simulation/simulate-timers.ts';
import { exitCodes } from './command-error.ts';
import type { Command } from './command.ts';
import { readJson } from './read-input.ts';
import { textOption } from './text-option.ts';

export const simulateCommand: Command = {
	words: ['simulate'],
	subject: 'FILE',
	summary: text(
		'试算：由一次请求得出各计时器及其说明',
		'the timers of an imagined ticket, with explanations',
	),
	details: text(
		'FILE 是 POST /desk/simulate 的请求（JSON），- 表示标准输入。\n没有实例可查：版本、日历和工单不能按 id 引用，须直接写出内容。',
		'FILE is a request as for POST /desk/simulate (JSON); - is standard input.\nThere is no instance to ask: agreement, calendar and ticket cannot be given by their ids, only written out.',
	),
	options: { text: textOption },
	run: async ({ subject, options }, { io, language }) => {
		const request = await readJson(subject, io);
		// it brings the holidays of years, which the other commands do without
		const { simulate } = await import('../desk/simulate.ts');
		const result = simulate(request);
		io.write(options['text'] === true ? forPeople(result, language) : `${JSON.stringify(result, null, 2)}\n`);
		return exitCodes.ok;
	},
};

function forPeople({ timers, not_applicable: without }: SimulationResult, language: Language): string {
	const paragraphs = [
		...timers.map(({ explanation }) => explanation[language]),
		...without.map(({ commitment, text: why }) => `${commitment}: ${why[language]}`),
	];
	return `${paragraphs.join('\n\n')}\n`;
}
