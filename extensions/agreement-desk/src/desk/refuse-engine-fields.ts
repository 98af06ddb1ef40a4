import type { CollectionDefinition } from '../../../../schema/define.ts';
import { text } from '../domain/localized-text.ts';
import { forbidden } from './refusal.ts';

/**
 * Refuses a payload that writes what the engine owns. Presence decides, not the value: a client that sends
 * `number: null` believes it may.
 *
 * @throws Refusal that names the field.
 */
export function refuseEngineFields(
	definition: CollectionDefinition,
	payload: Readonly<Record<string, unknown>>,
): void {
	for (const [name, value] of Object.entries(payload)) {
		const field = definition.fields[name];
		if (!field || value === undefined) continue;
		if (field.engineOwned) {
			throw forbidden(
				`${definition.collection}.${name}`,
				field.clause ?? definition.clause ?? null,
				text(
					'由系统根据协议自动填写，不能写入；请去掉该字段',
					'is kept by the engine and cannot be written; leave it out',
				),
			);
		}
		if (field.special?.includes('o2m') && field.readonly && !isEmptyList(value)) {
			throw forbidden(
				`${definition.collection}.${name}`,
				field.clause ?? definition.clause ?? null,
				text(
					'由系统自动生成，不能写入；请去掉该字段',
					'is made by the engine and cannot be written; leave it out',
				),
			);
		}
	}
}

/** A list of the other side of a relation in which nothing is said. */
export function isEmptyList(value: unknown): boolean {
	if (value === null) return true;
	if (Array.isArray(value)) return value.length === 0;
	return (
		typeof value === 'object' &&
		Object.values(value).every((part) => Array.isArray(part) && part.length === 0)
	);
}
