import { defineDisplay } from '@directus/extensions-sdk';
import { text } from '../../domain/localized-text.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import DueDisplay from './DueDisplay.vue';

const words = {
	name: text('到期倒计时', 'Due countdown'),
	description: text('距到期还有多久，逐秒更新', 'The time left to a due instant, second by second'),
	soon: text('提前多少分钟变色', 'Coloured so many minutes before'),
	soonNote: text('留空或 0 表示不提前变色', 'Empty or 0: not before it is late'),
};

/** A due instant as a countdown, in any list of Directus. */
export default defineDisplay({
	id: 'desk-due',
	get name() {
		return sayOutside(words.name);
	},
	get description() {
		return sayOutside(words.description);
	},
	icon: 'timer',
	component: DueDisplay,
	types: ['timestamp', 'dateTime'],
	options: () => [
		{
			field: 'soonMinutes',
			name: sayOutside(words.soon),
			type: 'integer',
			meta: { width: 'half', interface: 'input', options: { min: 0 }, note: sayOutside(words.soonNote) },
			schema: { default_value: 60 },
		},
	],
});
