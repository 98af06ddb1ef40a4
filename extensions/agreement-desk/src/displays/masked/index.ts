import { defineDisplay } from '@directus/extensions-sdk';
import { text } from '../../domain/localized-text.ts';
import type { MaskKind } from '../../studio/mask-value.ts';
import { maskKinds } from '../../studio/mask-value.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import MaskedDisplay from './MaskedDisplay.vue';

const words = {
	name: text('掩码显示', 'Masked value'),
	description: text(
		'列表中只显示个人信息的掩码；打开记录的人仍可看到原文',
		'Shows the mask of personal data in lists; whoever opens the item still reads the value',
	),
	kind: text('信息类型', 'What it is'),
};
const kinds: Readonly<Record<MaskKind, ReturnType<typeof text>>> = {
	auto: text('自动识别', 'By its look'),
	phone: text('电话', 'Phone'),
	email: text('邮箱', 'E-mail'),
	id_card: text('身份证号', 'Identity card'),
	bank_card: text('银行卡号', 'Bank card'),
	document: text('其他证件号', 'Other document'),
};

/** Personal data in lists, for whoever looks over a shoulder. It is no protection: rights are. */
export default defineDisplay({
	id: 'desk-masked',
	get name() {
		return sayOutside(words.name);
	},
	get description() {
		return sayOutside(words.description);
	},
	icon: 'visibility_off',
	component: MaskedDisplay,
	types: ['string', 'text'],
	options: () => [
		{
			field: 'kind',
			name: sayOutside(words.kind),
			type: 'string',
			meta: {
				...{ width: 'half', interface: 'select-dropdown' },
				options: { choices: maskKinds.map((value) => ({ text: sayOutside(kinds[value]), value })) },
			},
			schema: { default_value: 'auto' },
		},
	],
});
