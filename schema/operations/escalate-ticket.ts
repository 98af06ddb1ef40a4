import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { acting } from './acting.ts';
import type { OperationDefinition } from './define.ts';

export const escalateTicket: OperationDefinition = {
	id: 'desk-escalate-ticket',
	icon: 'moving',
	name: text('升级工单', 'Escalate a ticket'),
	description: text(
		'升级到更高级别、其他班组或指定人员（2.2.2）',
		'Hands a ticket to a higher level, another team or somebody (2.2.2)',
	),
	overview: ['ticket', 'reason', 'level', 'team', 'assignee'],
	fields: {
		ticket: { label: text('工单', 'Ticket'), required: true, placeholder: '{{$trigger.payload.ticket}}' },
		level: {
			label: text('级别', 'Level'),
			note: text('1 至 3；留空为下一级', '1 to 3; empty: the next one'),
			placeholder: '1',
		},
		assignee: { label: text('接手人', 'Assignee'), note: text('用户标识', 'The id of a user') },
		team: { label: text('班组', 'Team') },
		reason: { label: text('理由', 'Reason'), kind: 'lines', required: true, width: 'full' },
		permissions: acting,
	},
};
