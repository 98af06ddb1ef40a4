import { text } from '../localized-text.ts';
import type { Fields } from './fields.ts';
import type { StoredParts } from './stored-parts.ts';

/**
 * A name of something that is stored means nothing by itself, and a stored ticket has a history of its own.
 *
 * @throws SimulationProblem naming the field.
 */
export function checkReferences(request: Fields, stored: StoredParts): void {
	const references = [
		['agreement', stored.agreement],
		['calendar', stored.calendar],
		['ticket', stored.timeline],
	] as const;
	for (const [name, found] of references) {
		if (found !== null || typeof request.value(name) !== 'string') continue;
		throw request.refuse(
			name,
			text(
				'引用实例中的数据，此处没有实例可查；请直接写出内容',
				'refers to something on an instance, and there is none to ask here; write it out instead',
			),
		);
	}
	const own = ['received_at', 'events'].find((name) => stored.timeline !== null && request.has(name));
	if (own !== undefined) {
		throw request.refuse(
			own,
			text(
				'已指定实例中的工单，其经过以工单记录为准，不能另行填写',
				'cannot be given beside the key of a ticket, whose own history counts',
			),
		);
	}
	if (request.has('agreement') && typeof request.value('agreement') !== 'string') {
		throw request.refuse(
			'agreement',
			text('必须是版本的 id 或 code@version', 'must be an id or code@version'),
		);
	}
}
