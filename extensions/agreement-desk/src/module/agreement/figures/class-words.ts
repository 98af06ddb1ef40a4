import type { ClauseClass } from '../../../domain/agreement/clauses/clause.ts';
import { text, type LocalizedText } from '../../../domain/localized-text.ts';

interface ClassWords {
	readonly icon: string;
	readonly name: LocalizedText;
	/** What it means, as a sentence. */
	readonly means: LocalizedText;
}

/** What the desk does about a clause. */
export const classWords: Readonly<Record<ClauseClass, ClassWords>> = {
	configures: {
		icon: 'tune',
		name: text('约定值', 'Agreed'),
		means: text(
			'句中的值由双方约定，系统据此运行。',
			'The parties agree its values, and the desk runs by them.',
		),
	},
	guarded: {
		icon: 'shield',
		name: text('拦截', 'Guarded'),
		means: text('违反本条的操作会被系统拒绝。', 'What goes against it is refused.'),
	},
	measured: {
		icon: 'speed',
		name: text('度量', 'Measured'),
		means: text('系统统计其履行情况。', 'The desk counts how it is kept.'),
	},
	evidence: {
		icon: 'history',
		name: text('留证', 'Evidence'),
		means: text('系统记录所做的一切，以备查证。', 'What was done is recorded.'),
	},
	none: {
		icon: 'pan_tool',
		name: text('人工', 'Manual'),
		means: text('无法由系统代为履行或检查。', 'Nothing of it can be automated.'),
	},
};
