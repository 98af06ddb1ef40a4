import { text } from '../../domain/localized-text.ts';

/** What the overview and the wall board call things. */
export const overviewWords = {
	title: text('总览', 'Overview'),
	wall: text('大屏', 'Wall board'),
	open: text('未结工单', 'Open tickets'),
	atRisk: text('即将超时', 'At risk'),
	overdue: text('已超时未完成', 'Overdue'),
	soon: text('一小时内到期', 'Due within the hour'),
	next: text('接下来到期', 'Due next'),
	risk: text('临期与超时', 'At risk now'),
	nothingDue: text('没有临期或超时的工单', 'Nothing is due or overdue'),
	more: (count: number) => text(`另有 ${count} 张`, `${count} more`),
	breaches: text('今日超时', 'Breaches today'),
	breachesOf: (date: string, zone: string) => text(`${date}（${zone}）`, `${date} (${zone})`),
	noBreaches: text('今天没有超时', 'No promise was broken today'),
	times: (count: number) => text(`${count} 次`, count === 1 ? 'once' : `${count} times`),
	stillOpen: text('仍未完成', 'still open'),
	unanswered: text('待答复', 'Waiting for an answer'),
	allAnswered: text('所有客户均已答复', 'Every customer has an answer'),
	waits: (count: number) =>
		text(`${count} 位客户在等`, count === 1 ? '1 customer waits' : `${count} customers wait`),
	longest: text('最久', 'longest'),
	noChannel: text('无渠道', 'No channel'),
	agents: text('客服人员', 'Agents'),
	present: text('在岗客服', 'Agents present'),
	noAgents: text('没有客服人员', 'There are no agents'),
	noAgentsAdvice: text(
		'请在“客服人员”中添加，才能分配工单与接受升级。',
		'Add some under Agents, so that tickets can be given out and escalations accepted.',
	),
	load: (open: number, capacity: number | null) =>
		text(
			capacity === null ? `${open} 张在办` : `${open} / ${capacity} 张在办`,
			capacity === null ? `${open} in hand` : `${open} of ${capacity} in hand`,
		),
	escalations: text('待接受的升级', 'Escalations to accept'),
	noEscalations: text('没有待接受的升级', 'No escalation waits'),
	level: (level: number) => text(`${level} 级`, `Level ${level}`),
	accept: text('接受', 'Accept'),
	acceptOf: (number: string) => text(`接受 ${number} 的升级`, `Accept the escalation of ${number}`),
	acceptTitle: text('接受升级', 'Accept the escalation'),
	acceptExplanation: text(
		'接受后由您跟进；该计时器不再向上一级升级，直至该工单再有承诺超时。',
		'You take it on: this timer goes no further up until another promise of the ticket is broken.',
	),
	note: text('备注（可选）', 'Note (optional)'),
	accepted: text('已接受升级', 'The escalation is accepted'),
	notForYou: text(
		'未通知您；由被通知人或主管接受',
		'You were not told of it; whoever was told, or a supervisor, accepts it',
	),
	delivery: text('消息送达', 'Delivery'),
	deliveryFine: text('所有消息均已送达', 'Everything has arrived'),
	waiting: text('待发送', 'Waiting to be sent'),
	lost: text('无法送达', 'Undeliverable'),
	unknown: text('结果未知', 'Outcome unknown'),
	lag: text('最久已等', 'longest wait'),
	silent: (target: string) =>
		text(`“${target}”没有响应，暂停发送`, `${target} does not answer; sending is paused`),
	triedAgain: text('再次尝试', 'tried again'),
	toOutbox: text('打开发件箱', 'Open the outbox'),
	attention: text('需要处理', 'To be done'),
	toCalendar: text('打开工作日历', 'Open the calendars'),
	licence: {
		collections: (used: number, limit: number) =>
			text(
				`Directus 许可证允许 ${limit} 个集合，已用 ${used} 个。再添加集合前，请停用不需要的集合或填写许可证。`,
				`The Directus licence allows ${limit} collections, ${used} are in use. Deactivate those you do not need, or enter a licence key, before you add more.`,
			),
		seats: (used: number, limit: number) =>
			text(
				`Directus 许可证允许 ${limit} 个后台席位，已用 ${used} 个。新同事登录前，请停用不再使用的账号或填写许可证。`,
				`The Directus licence allows ${limit} studio seats, ${used} are taken. Suspend accounts that are no longer used, or enter a licence key, before new colleagues log in.`,
			),
		settings: text('打开许可证设置', 'Open the licence settings'),
	},
	updated: text('更新于', 'Updated'),
	leave: text('按 Esc 退出', 'Esc leaves'),
} as const;
