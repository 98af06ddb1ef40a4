import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { FirstStepKey } from '../../desk/health/first-steps.ts';

export const setupWords = {
	title: text('安装与运行', 'Setup'),
	health: text('运行检查', 'Health'),
	healthIsGood: text('全部检查通过', 'All checks passed'),
	passed: (count: number) => text(`${count} 项检查通过`, `${count} checks passed`),
	danger: text('须处理', 'To be mended'),
	warning: text('请留意', 'Worth a look'),
	fine: text('正常', 'Fine'),
	variables: text('环境变量', 'Environment variables'),
	openPlace: text('前往处理', 'Go there'),
	checkMail: text('检查邮件服务器', 'Check the mail server'),
	noMailServer: text('没有可检查的邮件服务器', 'There is no mail server to check'),
	steps: text('开始使用', 'First steps'),
	stepsAdvice: text(
		'从空白的客服台到第一个兑现的承诺。示例数据不计在内。',
		'From an empty desk to the first kept promise. Sample data do not count.',
	),
	stepsDone: (done: number, all: number) => text(`已完成 ${done}/${all}`, `${done} of ${all} done`),
	allStepsDone: text('全部完成', 'All done'),
	done: text('已完成', 'Done'),
	notDone: text('未完成', 'Not done'),
} as const;

export const moduleBarWords = {
	shown: text('客服台已显示在模块栏', 'The desk is in the module bar'),
	hidden: text(
		'客服台不在模块栏中，用户只能通过网址打开',
		'The desk is not in the module bar, so people reach it by its address alone',
	),
	add: text('添加到模块栏', 'Add to the module bar'),
	takeOut: text('从模块栏移除', 'Remove from the module bar'),
	added: text('已添加到模块栏', 'Added to the module bar'),
	takenOut: text('已从模块栏移除', 'Removed from the module bar'),
} as const;

export const sampleWords = {
	title: text('示例数据', 'Sample data'),
	about: text(
		'一家服务商、一家客户、三位联系人、五个渠道、一份生效的协议、工作日历和四张工单，用来试用客服台。',
		'A provider, a customer with three contacts, five channels, an agreement in force, a calendar and four tickets, to try the desk with.',
	),
	advice: text(
		'邮件发往虚构的 .example 地址，真实的邮件服务器会退回；在岗的班长和主管会收到示例工单的升级通知。',
		'Mails go to made-up .example addresses, which a real mail server returns; active team leads and managers are told of escalations of the sample tickets.',
	),
	out: text('未装入', 'Not put in'),
	part: text('已装入一部分', 'Partly in'),
	in: text('已装入', 'Put in'),
	count: (present: number, total: number) => text(`${present}/${total} 条`, `${present} of ${total} rows`),
	puttingIn: text('正在装入；可以离开本页，会继续进行', 'Being put in; you may leave this page, it goes on'),
	takingOut: text('正在移除', 'Being taken out'),
	putIn: text('装入示例数据', 'Put the sample data in'),
	goOn: text('装入其余部分', 'Put in the rest'),
	takeOut: text('移除示例数据', 'Take the sample data out'),
	withColleagues: text('同时添加两位同事（班长、客服人员）', 'With two colleagues (team lead, agent)'),
	colleaguesAdvice: text(
		'各占一个后台席位，以 lead@example.com 和 agent@example.com 登录',
		'Each takes a seat of the studio and logs in as lead@example.com or agent@example.com',
	),
	password: text('两位同事的密码（至少 8 位）', 'Password of both (at least 8 characters)'),
	colleagues: (present: number) => text(`含 ${present} 位同事`, `with ${present} colleagues`),
	confirmTitle: text('移除示例数据？', 'Take the sample data out?'),
	confirmAbout: text(
		'示例数据及其工单上的全部记录将被删除，包括您对它们的修改。您自己的数据不受影响。',
		'The sample rows and everything on their tickets are deleted, your changes to them included. Your own data stay.',
	),
	tried: (numbers: readonly string[]) =>
		text(
			`同时删除用示例联系人试建的 ${numbers.length} 张工单：${numbers.join('、')}`,
			`Also delete ${numbers.length} tickets that were tried out with its contacts: ${numbers.join(', ')}`,
		),
	isIn: text('示例数据已装入', 'The sample data are in'),
	isOut: text('示例数据已移除', 'The sample data are out'),
} as const;

/** Each step with what it is about and where it is taken. */
export const stepWords: Readonly<Record<FirstStepKey, { title: LocalizedText; place: string }>> = {
	parties: {
		title: text('登记服务商和客户单位', 'Enter the provider and a customer'),
		place: '/content/desk_organizations',
	},
	contacts: {
		title: text('添加客户联系人', 'Add contacts of the customer'),
		place: '/content/desk_contacts',
	},
	channels: { title: text('设置服务渠道', 'Set up the service channels'), place: '/content/desk_channels' },
	calendar: {
		title: text('核准本年的工作日历', 'Approve the calendar of this year'),
		place: '/desk/calendars',
	},
	agents: {
		title: text('添加客服人员并分配策略', 'Add agents and give them their policy'),
		place: '/content/desk_agents',
	},
	agreement_filled: { title: text('填写协议', 'Fill in the agreement'), place: '/desk/agreement' },
	agreement_signed: { title: text('签署协议', 'Sign the agreement'), place: '/desk/agreement' },
	agreement_active: { title: text('使协议生效', 'Put the agreement into force'), place: '/desk/agreement' },
	ticket: { title: text('受理第一张工单', 'Receive the first ticket'), place: '/desk/tickets' },
	promise: { title: text('兑现第一个承诺', 'Keep the first promise'), place: '/desk/tickets' },
};

export const factWords = {
	title: text('安装信息', 'What is installed'),
	desk: text('客服台版本', 'Agreement Desk'),
	directus: text('Directus 版本', 'Directus'),
	licence: text('许可证', 'Licence'),
	core: text('无许可证（Core）', 'None (Core)'),
	licensed: (name: string) => text(`已授权：${name}`, `Licensed: ${name}`),
	noLicence: text('此版本没有许可证限制', 'This release has no licence limits'),
	database: text('数据库', 'Database'),
	node: text('Node.js', 'Node.js'),
	migrations: text('数据库迁移', 'Migrations'),
	migrated: (done: number, known: number) =>
		text(`${known} 项中已完成 ${done} 项`, `${done} of ${known} done`),
	pending: (names: readonly string[]) => text(`待执行：${names.join('、')}`, `Pending: ${names.join(', ')}`),
	collections: text('集合', 'Collections'),
	collectionCount: (ours: number, others: number) =>
		text(`客服台 ${ours} 个，其他 ${others} 个`, `${ours} of the desk, ${others} others`),
	seats: text('后台席位', 'Seats in the studio'),
	flows: text('运行中的流程', 'Active flows'),
	used: (used: number, limit: number) => text(`已用 ${used}，上限 ${limit}`, `${used} used of ${limit}`),
	unlimited: (used: number) => text(`已用 ${used}，不限`, `${used} used, no limit`),
	websockets: text('WebSocket', 'WebSockets'),
	redis: text('Redis', 'Redis'),
	cache: text('响应缓存', 'Response cache'),
	mail: text('邮件服务器', 'Mail server'),
	publicUrl: text('访问网址', 'Public address'),
	key: text('密钥', 'Key of secrets'),
	keyFrom: (variable: string) => text(`来自 ${variable}`, `from ${variable}`),
	timezone: text('进程时区', 'Time zone of the process'),
	timezoneNote: text(
		'不影响时限；时限按工作日历的时区计算',
		'decides nothing; deadlines are counted in the zone of their calendar',
	),
	nodes: text('运行节点', 'Nodes'),
	node1: text('节点', 'Node'),
	version: text('版本', 'Version'),
	lastRound: text('最近一轮检查', 'Last round'),
	took: text('用时', 'Took'),
	on: text('已启用', 'On'),
	off: text('未启用', 'Off'),
	none: text('未设置', 'Not set'),
} as const;
