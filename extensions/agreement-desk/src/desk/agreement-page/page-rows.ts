import { parameterRows } from '../../../../../schema/parameter-rows.ts';
import type { ChoiceSet } from '../../../../../schema/choices.ts';
import type { ParameterRows } from '../../domain/agreement/parameters/definition.ts';
import type { LocalizedText } from '../../domain/localized-text.ts';

/** One cell of a small record. */
export interface PageCell {
	readonly name: string;
	readonly type: string;
	readonly label: LocalizedText;
	/** The set of choices of a dropdown; null for what is typed. */
	readonly choices: ChoiceSet | null;
}

export type PageRows = Readonly<
	Record<ParameterRows, { readonly add: LocalizedText; readonly cells: readonly PageCell[] }>
>;

/** The records that parameters which are lists consist of, as the native forms have them. */
export const pageRows: PageRows = {
	periods: rowOf('periods'),
	im_tools: rowOf('im_tools'),
	languages: rowOf('languages'),
	custom_targets: rowOf('custom_targets'),
};

function rowOf(shape: ParameterRows) {
	const { addLabel, columns } = parameterRows[shape];
	const cells = Object.entries(columns).map(([name, { type, label, ...rest }]) => ({
		...{ name, type, label },
		choices: 'choices' in rest ? (rest.choices ?? null) : null,
	}));
	return { add: addLabel, cells };
}
