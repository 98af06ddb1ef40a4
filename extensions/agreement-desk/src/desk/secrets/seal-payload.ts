import type { CollectionDefinition } from '../../../../../schema/define.ts';
import { text } from '../../domain/localized-text.ts';
import { isStorable } from '../../domain/storable-text.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import type { Payload } from '../payload.ts';
import { invalid, type Refusal } from '../refusal.ts';
import { secretColumnsOf } from './secret-columns.ts';

/** What Directus answers in place of a secret, and what comes back with a form in which it was left alone. */
export const isMask = (value: unknown) => typeof value === 'string' && /^\*+$/.test(value);

const longest = 16_384;

/** The rows that the payload is for; null for one that is to be created and names its own key. */
export interface SealContext {
	readonly box: SecretBox;
	readonly keys: readonly string[] | null;
}

/**
 * The payload with ciphertext where secrets were, before anybody else sees it. What comes back as stars was not
 * changed and is left out; null and an empty text clear it.
 *
 * @throws Refusal that names the field, and never what stood in it.
 */
export function sealPayload(
	definition: CollectionDefinition,
	payload: Payload,
	{ box, keys }: SealContext,
): Payload {
	const given = secretColumnsOf(definition).filter((name) => payload[name] !== undefined);
	if (given.length === 0) return payload;
	const sealed: Record<string, unknown> = { ...payload };
	for (const name of given) {
		const value = payload[name];
		const refuse = (problem: ReturnType<typeof text>) => refusal(definition, name, problem);
		if (isMask(value)) delete sealed[name];
		else if (value === null || value === '') sealed[name] = null;
		else if (!isSecretText(value)) throw refuse(notText);
		else if (!box.hasKey) throw refuse(noKey);
		else {
			const row = rowOf(definition, payload, keys);
			if (row === null) throw refuse(oneAtATime);
			sealed[name] = box.seal(value, { collection: definition.collection, column: name, row });
		}
	}
	return sealed;
}

function isSecretText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= longest && isStorable(value);
}

function rowOf(definition: CollectionDefinition, payload: Payload, keys: SealContext['keys']): string | null {
	if (keys !== null) return keys.length === 1 ? (keys[0] ?? null) : null;
	const key = payload['id'];
	if (typeof key === 'string' && key.trim() !== '') return key;
	throw invalid(
		`${definition.collection}.id`,
		definition.clause,
		text('必填，不能为空', 'is required and cannot be empty'),
	);
}

const notText = text(
	`必须是文字，且不超过 ${longest} 个字`,
	`must be a text of at most ${longest} characters`,
);
const noKey = text(
	'无法安全保存：请先设置环境变量 SECRET 或 DESK_SECRET_KEY，然后重启',
	'cannot be kept safely: set SECRET or DESK_SECRET_KEY in the environment first, then restart',
);
const oneAtATime = text(
	'密钥只能逐条填写，不能同时写入多条',
	'a secret is written to one row at a time, not to several at once',
);

function refusal(definition: CollectionDefinition, name: string, problem: ReturnType<typeof text>): Refusal {
	return invalid(
		`${definition.collection}.${name}`,
		definition.fields[name]?.clause ?? definition.clause,
		problem,
	);
}
