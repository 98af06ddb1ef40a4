import { definePanel } from '@directus/extensions-sdk';
import { sayOutside } from '../../studio/words/say-outside.ts';
import { optionFields } from '../panel-options.ts';
import { panelWords } from '../panel-words.ts';
import AttainmentPanel from './AttainmentPanel.vue';

/** A gauge: how often a clause was kept in a period. */
export default definePanel({
	id: 'desk-attainment',
	get name() {
		return sayOutside(panelWords.attainment);
	},
	get description() {
		return sayOutside(panelWords.attainmentDescription);
	},
	icon: 'speed',
	component: AttainmentPanel,
	options: () => [optionFields.clause(), optionFields.period(), optionFields.code()],
	minWidth: 10,
	minHeight: 10,
});
