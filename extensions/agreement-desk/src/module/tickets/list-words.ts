import { text } from '../../domain/localized-text.ts';

/** What the list of tickets says in more than one of its parts. */
export const listWords = {
	title: text('工单', 'Tickets'),
	me: text('我', 'Me'),
	nobody: text('未指派', 'Unassigned'),
	anyTeam: text('不限班组', 'Any team'),
	take: text('领取', 'Take'),
	give: text('指派给…', 'Assign to…'),
	team: text('移交班组…', 'Move to team…'),
	status: text('更改状态…', 'Change status…'),
	severity: text('严重程度…', 'Severity…'),
	edit: text('更多修改…', 'Edit more…'),
	claimNext: text('领取下一张', 'Claim next'),
	newTicket: text('新建工单', 'New ticket'),
	urgentOnly: text('仅紧急', 'Urgent only'),
	clearFilters: text('清除筛选', 'Clear filters'),
	views: text('视图', 'Views'),
	saveView: text('保存为视图…', 'Save as view…'),
	selected: (count: number) => text(`已选 ${count} 张`, `${count} selected`),
	tickets: (count: number) => text(`${count} 张工单`, count === 1 ? '1 ticket' : `${count} tickets`),
};
