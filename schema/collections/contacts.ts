import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { quietHours } from '../quiet-hours.ts';
import {
	boolean,
	instant,
	list,
	longText,
	multiSelect,
	reference,
	requiredString,
	select,
	shownAs,
	string,
	uuidKey,
} from '../fields.ts';

const owned = { engineOwned: true } as const;

/** In one form whatever way it was written in, so that a reply check finds whose it is (2.3.4). */
const lookedUp = { engineOwned: true, hidden: true, indexed: true } as const;

export const contacts = defineCollection({
	collection: 'desk_contacts',
	icon: 'contacts',
	folder: 'desk_parties',
	sort: 2,
	clause: '1.2',
	singular: text('联系人', 'Contact'),
	plural: text('联系人', 'Contacts'),
	note: text(
		'客户指定的使用者（1.2）；他们没有登录账号',
		'The people the customer named (1.2); they have no login',
	),
	displayTemplate: '{{name}}',
	tracked: true,
	listFields: ['name', 'organization', 'email', 'phone', 'language'],
	listSort: ['name'],
	fields: {
		id: uuidKey(),
		name: requiredString(text('姓名', 'Name')),
		organization: reference(text('所属客户', 'Customer'), 'desk_organizations', {
			required: true,
			template: '{{name}}',
			aliasOnOther: 'contacts',
		}),
		email: shownAs(string(text('邮箱', 'E-mail'), { indexed: true }), 'desk-masked', { kind: 'email' }),
		phone: shownAs(string(text('电话', 'Phone'), { maxLength: 32, indexed: true }), 'desk-masked', {
			kind: 'phone',
		}),
		email_key: string(text('邮箱（检索用）', 'E-mail as it is looked up'), lookedUp),
		phone_key: string(text('电话（检索用）', 'Phone as it is looked up'), lookedUp),
		language: select(text('语言', 'Language'), 'language', {
			defaultValue: 'zh-CN',
			note: text('回执与通知使用的语言（2.4）', 'Language of acknowledgements and notices (2.4)'),
		}),
		named_contact: boolean(text('指定联系人', 'Named contact'), false, {
			clause: '1.2',
			note: text(
				'代表客户接收正式通知（暂停、终止等）；升级规则通知“客户指定联系人”时也通知此人',
				'Receives formal notices for the customer, and is told where the escalation ladder names them',
			),
		}),
		notification_methods: multiSelect(text('通知方式', 'Notified by'), 'agreed_method', {
			clause: '1.4.4',
			note: text(
				'按优先顺序；仅限协议约定的方式，留空则依协议',
				'In the order of preference; of the methods agreed on only. Empty: as the agreement says',
			),
		}),
		...quietHours,
		email_bounced_at: instant(text('邮箱被退回', 'E-mail bounced'), {
			...owned,
			clause: '1.4.4',
			note: text(
				'此后改用其他通知方式；更正邮箱后恢复',
				'From then on other methods are used; a corrected address ends it',
			),
		}),
		email_bounce: longText(text('退回原因', 'What the other mail server said'), owned),
		legal_hold: string(text('法律保留', 'Legal hold'), {
			...owned,
			clause: '3.1.2.3',
			note: text('不为空时不得匿名化', 'While it says why, nothing of theirs is erased'),
		}),
		erased_at: instant(text('匿名化时间', 'Erased'), { ...owned, clause: '3.1.2.3' }),
		tickets: list(text('工单', 'Tickets'), {
			create: true,
			sort: '-received_at',
			fields: ['number', 'subject', 'status', 'sla_state'],
		}),
	},
});
