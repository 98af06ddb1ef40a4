import { definePanel } from '@directus/extensions-sdk';
import { sayOutside } from '../../studio/words/say-outside.ts';
import { optionFields } from '../panel-options.ts';
import { panelWords } from '../panel-words.ts';
import TrendPanel from './TrendPanel.vue';

/** Kept and missed over time. */
export default definePanel({
	id: 'desk-trend',
	get name() {
		return sayOutside(panelWords.trend);
	},
	get description() {
		return sayOutside(panelWords.trendDescription);
	},
	icon: 'bar_chart',
	component: TrendPanel,
	options: () => [optionFields.clause(), optionFields.by(), optionFields.period(), optionFields.code()],
	minWidth: 14,
	minHeight: 8,
});
