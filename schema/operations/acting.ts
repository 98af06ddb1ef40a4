import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { OperationField } from './define.ts';

/** As whom an operation acts: the words and the values are those of Directus's own operations. */
export const acting: OperationField = {
	label: text('以谁的权限执行', 'Permissions'),
	kind: 'choice',
	choices: [
		{ value: '$trigger', label: text('触发流程的用户', 'From the trigger') },
		{ value: '$full', label: text('系统（完全权限）', 'The system (full access)') },
	],
	initially: '$trigger',
	width: 'full',
};
