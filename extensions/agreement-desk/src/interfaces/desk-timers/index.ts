import { defineInterface } from '@directus/extensions-sdk';
import { text } from '../../domain/localized-text.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import TimersInterface from './TimersInterface.vue';

const words = {
	name: text('工单时限', 'Ticket deadlines'),
	description: text('每项承诺的时限与说明', 'The deadlines of a ticket and how each came about'),
};

export default defineInterface({
	id: 'desk-timers',
	get name() {
		return sayOutside(words.name);
	},
	get description() {
		return sayOutside(words.description);
	},
	icon: 'timer',
	component: TimersInterface,
	types: ['alias'],
	localTypes: ['o2m'],
	group: 'relational',
	relational: true,
	options: [],
});
