import { choiceSets, type ChoiceSet } from '../../../../schema/choices.ts';
import { text, type Language } from '../domain/localized-text.ts';

/** What the page of a bundle says around what is on record. */
export const evidenceWords = {
	title: text('工单证据', 'Ticket evidence'),
	intact: text('记录完整：未发现绕过系统的改动', 'The record is whole: nothing was changed past the desk'),
	broken: text('记录被绕过系统改动过', 'The record was changed past the desk'),
	unsealed: text(
		'该系统没有封印密钥：整条时间线被重新计算的情形无法发现',
		'This instance has no key for seals: a timeline computed anew as a whole would not be found',
	),
	unvouched: text(
		'旧版本写入、无从判断是否被改动的沟通记录',
		'Messages of an older release of which nobody can say whether they were changed',
	),
	facts: text('工单', 'Ticket'),
	status: text('状态', 'Status'),
	type: text('类型', 'Type'),
	complexity: text('复杂程度', 'Complexity'),
	urgent: text('客户标识紧急', 'Marked urgent by the customer'),
	received: text('收到时间', 'Received'),
	registered: text('登记时间', 'Registered'),
	promised: text('预计完成时间', 'Promised completion'),
	channel: text('渠道', 'Channel'),
	provider: text('服务商', 'Service provider'),
	customer: text('客户', 'Customer'),
	contact: text('联系人', 'Contact'),
	agreement: text('协议版本', 'Agreement version'),
	agreementVerified: text('内容与签署时一致', 'says what was signed'),
	agreementChanged: text('内容与签署时不符', 'does not say what was signed'),
	description: text('客户的描述', 'In the words of the customer'),
	deadlines: text('时限', 'Deadlines'),
	clause: text('条款', 'Clause'),
	due: text('到期', 'Due'),
	done: text('完成', 'Done'),
	breached: text('超时', 'Breached'),
	conversation: text('沟通记录', 'Conversation'),
	internal: text('仅内部可见', 'internal'),
	notSent: text('尚未送达', 'not sent yet'),
	sent: text('送达', 'sent'),
	override: text('主管放行理由', 'Released by a supervisor because'),
	attachment: text('附件', 'Attachment'),
	withheld: text('未向本读者提供的内部记录', 'internal notes that this reader does not get'),
	timeline: text('时间线', 'Timeline'),
	no: text('序号', 'No.'),
	when: text('时间', 'When'),
	what: text('事件', 'Event'),
	who: text('操作人', 'By'),
	hash: text('校验值', 'Hash'),
	system: text('系统', 'System'),
	deliveries: text('通知与送达凭据', 'Notices and proof of delivery'),
	recipient: text('收件人', 'Recipient'),
	proof: text('凭据', 'Proof'),
	checking: text('如何核对', 'How to check this'),
	howTo: text(
		'本页由同名 JSON 证据包生成；请用 JSON 核对。其校验值是除 hash 外全部内容的规范 JSON（RFC 8785）的 SHA-256；算法见项目文档 docs/evidence.md。',
		'This page was made of the JSON bundle of the same ticket; check that one. Its hash is the SHA-256 of the canonical JSON (RFC 8785) of everything in it but the hash; docs/evidence.md of the project tells the rules.',
	),
	chainEnd: text('时间线末条校验值', 'Hash of the last event'),
	zone: text('所有时间均为当地时间', 'All times are local to'),
	made: text('制作时间', 'Made'),
	none: text('无', 'None'),
} as const;

/** What a value of a dropdown is called; a value that is none stands as it is. */
export function choiceName(set: ChoiceSet, value: string | null, language: Language): string {
	const found = choiceSets[set].find((choice) => choice.value === value);
	return found?.label[language] ?? value ?? '';
}
