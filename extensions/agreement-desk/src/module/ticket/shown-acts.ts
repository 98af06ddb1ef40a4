import type { LocalizedText } from '../../domain/localized-text.ts';
import type { Moves } from '../../studio/ticket/use-moves.ts';
import { acts, type ActDefinition, type ActGroup } from './acts.ts';

/** Acts that one and the same thing stands in the way of. */
export interface RefusedActs {
	readonly why: LocalizedText;
	readonly clause: string | null;
	readonly acts: readonly ActDefinition[];
}

export interface ShownActs {
	readonly group: ActGroup;
	readonly possible: readonly ActDefinition[];
	readonly refused: readonly RefusedActs[];
}

const order: readonly ActGroup[] = ['handling', 'assessment', 'tickets'];

/**
 * What the menu offers, by what it is about: what can be done, then what the ticket does not allow, with each reason
 * told once. What an account never may is left out, and so is everything as long as nothing is known.
 */
export function shownActs(moveOf: Moves['act']): ShownActs[] {
	const known = acts.flatMap((definition) => {
		const move = moveOf(definition.act);
		return move?.in_role ? [{ definition, obstacle: move.obstacle }] : [];
	});
	return order.flatMap((group) => {
		const own = known.filter(({ definition }) => definition.group === group);
		const byReason = Map.groupBy(own, ({ obstacle }) => obstacle?.text['en-US']);
		const refused = [...byReason.values()].flatMap((those): RefusedActs[] => {
			const obstacle = those[0]?.obstacle;
			if (!obstacle) return [];
			return [
				{
					...{ why: obstacle.text, clause: obstacle.clause },
					acts: those.map(({ definition }) => definition),
				},
			];
		});
		const possible = own.filter(({ obstacle }) => !obstacle).map(({ definition }) => definition);
		return own.length === 0 ? [] : [{ group, possible, refused }];
	});
}
