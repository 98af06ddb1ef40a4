import { defineInterface } from '@directus/extensions-sdk';
import { text } from '../../domain/localized-text.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import EventsInterface from './EventsInterface.vue';

const words = {
	name: text('工单时间线', 'Ticket timeline'),
	description: text('工单上发生的一切', 'Everything that happened to a ticket, in words'),
};

export default defineInterface({
	id: 'desk-events',
	get name() {
		return sayOutside(words.name);
	},
	get description() {
		return sayOutside(words.description);
	},
	icon: 'history',
	component: EventsInterface,
	types: ['alias'],
	localTypes: ['o2m'],
	group: 'relational',
	relational: true,
	options: [],
});
