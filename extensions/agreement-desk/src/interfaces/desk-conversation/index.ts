import { defineInterface } from '@directus/extensions-sdk';
import { text } from '../../domain/localized-text.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import ConversationInterface from './ConversationInterface.vue';

const words = {
	name: text('工单沟通', 'Ticket conversation'),
	description: text('与客户的往来和内部备注，可直接回复', 'The messages of a ticket, with a composer'),
};

export default defineInterface({
	id: 'desk-conversation',
	get name() {
		return sayOutside(words.name);
	},
	get description() {
		return sayOutside(words.description);
	},
	icon: 'forum',
	component: ConversationInterface,
	types: ['alias'],
	localTypes: ['o2m'],
	group: 'relational',
	relational: true,
	options: [],
});
