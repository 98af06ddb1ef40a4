import { defineDisplay } from '@directus/extensions-sdk';
import { text } from '../../domain/localized-text.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import TimerStateDisplay from './TimerStateDisplay.vue';

const words = {
	name: text('时限状态', 'Deadline state'),
	description: text('以图标、文字和颜色显示时限的状态', 'The state of a deadline: icon, word and colour'),
	of: text('属于', 'State of'),
	ticket: text('工单', 'A ticket'),
	timer: text('计时器', 'A timer'),
	form: text('显示', 'Show'),
	full: text('图标与文字', 'Icon and word'),
	icon: text('仅图标', 'The icon alone'),
};

/** How a deadline stands, readable without its colour. */
export default defineDisplay({
	id: 'desk-timer-state',
	get name() {
		return sayOutside(words.name);
	},
	get description() {
		return sayOutside(words.description);
	},
	icon: 'alarm_on',
	component: TimerStateDisplay,
	types: ['string'],
	options: () => [
		{
			field: 'of',
			name: sayOutside(words.of),
			type: 'string',
			meta: {
				...{ width: 'half', interface: 'select-dropdown' },
				options: {
					choices: [
						{ text: sayOutside(words.ticket), value: 'sla_state' },
						{ text: sayOutside(words.timer), value: 'timer_state' },
					],
				},
			},
			schema: { default_value: 'timer_state' },
		},
		{
			field: 'form',
			name: sayOutside(words.form),
			type: 'string',
			meta: {
				...{ width: 'half', interface: 'select-dropdown' },
				options: {
					choices: [
						{ text: sayOutside(words.full), value: 'full' },
						{ text: sayOutside(words.icon), value: 'icon' },
					],
				},
			},
			schema: { default_value: 'full' },
		},
	],
});
