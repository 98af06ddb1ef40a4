import { text, type LocalizedText } from '../localized-text.ts';
import type { PhraseCategory } from './lexicon/lexicon-entry.ts';
import type { PersonalDataKind } from './personal-data/candidate.ts';
import type { Owner } from './personal-data/owner.ts';

/** What a category is called, and what to write instead. */
const categories: Readonly<Record<PhraseCategory, readonly [name: LocalizedText, instead: LocalizedText]>> = {
	insult: [text('侮辱性用语', 'an insult'), text('请删去', 'take it out')],
	discrimination: [text('歧视性用语', 'discriminating'), text('请删去', 'take it out')],
	provocation: [
		text('挑衅或争吵的用语', 'a provocation'),
		text('请改为致歉，并说明如何处理', 'apologise and say what will be done'),
	],
	brush_off: [
		text('推诿的用语', 'a brush-off'),
		text(
			'请说明由谁、在何时处理，例如“我帮您联系负责的同事”',
			'say who will see to it and when, such as “I will ask the colleague in charge”',
		),
	],
	impatience: [
		text('不耐烦的用语', 'impatient'),
		text('请改为耐心的说法，例如“我再为您说明一遍”', 'put it patiently, such as “let me explain once more”'),
	],
	over_promise: [
		text('过度承诺', 'a promise without limits'),
		text('请只写能做到的事和时间', 'write what can be done, and by when'),
	],
	off_channel: [
		text('邀约私下联系或私下收付款', 'an invitation to private contact or payment'),
		text('请删去，并使用约定的渠道', 'take it out and stay on the agreed channels'),
	],
	internal_info: [
		text('内部信息', 'internal information'),
		text('请删去或改成客户需要知道的说法', 'take it out, or say what the customer needs to know'),
	],
	custom: [text('禁用语', 'a forbidden phrase'), text('请换一种说法', 'put it differently')],
};

export function phraseText(category: PhraseCategory, words: string): LocalizedText {
	const [name, instead] = categories[category];
	return text(
		`“${words}”属于${name['zh-CN']}，${instead['zh-CN']}`,
		`“${words}” is ${name['en-US']}; ${instead['en-US']}`,
	);
}

const kinds: Readonly<Record<PersonalDataKind, LocalizedText>> = {
	cn_id_card: text('身份证号', 'identity number'),
	bank_card: text('银行卡号', 'bank card number'),
	cn_mobile: text('手机号', 'mobile number'),
	cn_landline: text('固定电话', 'telephone number'),
	intl_phone: text('境外电话号码', 'telephone number'),
	email: text('电子邮箱', 'e-mail address'),
	cn_passport: text('护照或通行证号', 'passport number'),
	cn_plate: text('车牌号', 'number plate'),
	uscc: text('统一社会信用代码', 'unified social credit code'),
	address: text('住址', 'address'),
	secret: text('密码、验证码或密钥', 'password, code or key'),
	secret_request: text('索要密码或验证码', 'request for a password or code'),
	custom_data: text('客户数据', 'customer data'),
};

interface PersonalDataWords {
	readonly kind: PersonalDataKind;
	readonly name: string | null;
	readonly masked: string | null;
	readonly owner: Owner;
}

export function personalDataText({ kind, name, masked, owner }: PersonalDataWords): LocalizedText {
	if (kind === 'secret_request') {
		return text(
			'不得向客户索要密码或验证码，请改用其他方式核实身份',
			'Never ask a customer for a password or code; verify who they are in another way',
		);
	}
	if (kind === 'secret') {
		return text(
			'文中写出了密码、验证码或密钥，请删去，让客户自行设置',
			'A password, code or key is written out; take it out and let the customer set their own',
		);
	}
	if (kind === 'uscc')
		return text(
			'含统一社会信用代码，请确认客户应当看到',
			'It names a company’s unified social credit code; check that the customer should see it',
		);
	const what = name === null ? kinds[kind] : text(name, name);
	const instead =
		masked === null ? text('请删去', 'take it out') : text(`请写作 ${masked}`, `write ${masked}`);
	const whose = owners[owner];
	return text(
		`含${whose['zh-CN']}${what['zh-CN']}，${instead['zh-CN']}`,
		`It has ${whose['en-US']} ${what['en-US']}; ${instead['en-US']}`,
	);
}

const owners: Readonly<Record<Owner, LocalizedText>> = {
	requester: text('客户本人的', 'the customer’s own'),
	other_contact: text('其他客户的', 'another customer’s'),
	official: text('公司的', 'our own'),
	unknown: text('', 'somebody’s'),
};

export function uncheckedText(name: string): LocalizedText {
	return text(
		`附件“${name}”未检查：读不到文字`,
		`The attachment “${name}” was not checked: no text could be read`,
	);
}

export function partlyCheckedText(name: string, length: number): LocalizedText {
	return text(
		`附件“${name}”只检查了前 ${length} 个字符`,
		`Of the attachment “${name}” only the first ${length} characters were checked`,
	);
}
