import { text } from '../domain/localized-text.ts';
import type { CommandOption } from './command.ts';

export const textOption: CommandOption = {
	type: 'boolean',
	summary: text('输出给人看的文字，而不是 JSON', 'print text for people instead of JSON'),
};
