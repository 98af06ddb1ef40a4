import { definePanel } from '@directus/extensions-sdk';
import { sayOutside } from '../../studio/words/say-outside.ts';
import { optionFields } from '../panel-options.ts';
import { panelWords } from '../panel-words.ts';
import AtRiskPanel from './AtRiskPanel.vue';

/** A live list of what is overdue and falls due next. */
export default definePanel({
	id: 'desk-at-risk',
	get name() {
		return sayOutside(panelWords.atRisk);
	},
	get description() {
		return sayOutside(panelWords.atRiskDescription);
	},
	icon: 'alarm',
	component: AtRiskPanel,
	options: () => [optionFields.limit()],
	minWidth: 14,
	minHeight: 8,
});
