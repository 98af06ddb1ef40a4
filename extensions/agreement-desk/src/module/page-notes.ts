import { text, type LocalizedText } from '../domain/localized-text.ts';

/** What each page of the desk is for, by the first part of its path below `/desk`. */
const notes: Readonly<Record<string, LocalizedText>> = {
	'': text(
		'此刻的风险、今天的超时、各渠道未回复的工单，以及发送、日历与许可证的提醒。',
		'What is at risk now, what was missed today, what waits unanswered by channel, and warnings of delivery, calendars and licence.',
	),
	tickets: text(
		'按最近到期排列的工单。筛选可另存为视图；“领取下一张”会给您最紧迫的一张。',
		'Tickets by what is due next. Filters can be kept as views; claiming the next one gives you the most pressing.',
	),
	calls: text(
		'登记来电：振铃、接听、结束、来电人和内容，保存后即生成工单。',
		'Log a call: ring, answer, end, who and what about. Saving it registers the ticket.',
	),
	agreement: text(
		'逐条列出协议内容、约定的数值、实时达成情况和违约记录。签署并生效的版本不能修改，须另立修订。',
		'The agreement clause by clause, with its values, how they are kept and what was missed. A version in force is never changed; it is amended by the next.',
	),
	simulator: text(
		'选择条款、时间和事件，查看到期时间及其计算依据。试算不写入任何数据。',
		'Choose a clause, a moment and events, and see when it is due and why. Nothing is written.',
	),
	calendars: text(
		'工作时间、节假日和调休上班日。核准年度后，到期时间才不再是暂定。',
		'Working hours, holidays and make-up days. Deadlines are provisional until a year is approved.',
	),
	notices: text(
		'维护公告、暂停服务通知书等正式文书的起草、审批、发布与送达。',
		'Announcements, suspensions and other formal notices: drafted, approved, published and delivered.',
	),
	outbox: text(
		'所有发出的通知及其送达证明。无法送达的通知可查明原因后重发。',
		'Everything that was sent, with its proof. What could not be delivered can be sent again once mended.',
	),
	templates: text(
		'各类通知在两种语言中的文字，可边改边预览。有误的模板由内置文字代替。',
		'The texts of notifications in both languages, with a live preview. The built-in text stands in for a broken one.',
	),
	setup: text(
		'安装的版本、运行检查及处理办法、模块栏和示例数据。',
		'What is installed, how it does and the remedy, the module bar and sample data.',
	),
};

/** @param path of the route, such as `/desk/tickets/…` */
export function noteOfPage(path: string): LocalizedText | null {
	const [page = ''] = path.replace(/^\/desk\/?/, '').split('/');
	return notes[page] ?? null;
}
