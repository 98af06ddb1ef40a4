import { text } from '../../domain/localized-text.ts';

export const timerWords = {
	none: text('没有时限', 'No deadlines'),
	noneAdvice: text('适用协议对这张工单没有约定时限。', 'The agreement sets none for this ticket.'),
	over: (count: number) => text(`已结束 ${count} 项`, `${count} finished`),
	due: text('到期', 'due'),
	doneAt: text('完成', 'done'),
	took: (amount: string) => text(`用时 ${amount}`, `took ${amount}`),
	paused: text('时钟已停', 'the clock stands still'),
	provisional: (year: number | null) =>
		text(
			`暂定：${year ?? ''} 年日历尚未核准`,
			`Provisional: the calendar of ${year ?? 'that year'} is not approved`,
		),
	why: text('为何是这个时间', 'Why then'),
	noExplanation: text('没有保存说明', 'No explanation was kept'),
	unsaved: text('保存工单后开始计时。', 'The clocks start once the ticket is saved.'),
} as const;
