import type { RegisterFunctions } from '@directus/types';
import { z } from 'zod';
import { withSecrets } from '../desk/secrets/secret-columns.ts';
import { sealPayload } from '../desk/secrets/seal-payload.ts';
import { forbidden } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import type { Host } from '../install/host.ts';
import { secretBoxOf } from '../store/secret-box.ts';
import { readKeys } from './register.ts';
import { toDirectusError } from './to-directus-error.ts';

type EventContext = Parameters<Parameters<RegisterFunctions['filter']>[1]>[2];

const payloadSchema = z.record(z.string(), z.unknown());
const versionSchema = z.object({ collection: z.string() });

/**
 * Turns secrets into ciphertext. Registered before every other hook of ours, so that from here on nobody sees the
 * plain text: not Directus, which keeps payloads in revisions and hands them to Flows, and not our own checks.
 */
export function registerSecrets(register: RegisterFunctions, { host }: { host: Host }): void {
	const box = secretBoxOf(host.env);
	for (const definition of withSecrets) {
		const seal = (input: unknown, keys: string[] | null, context: EventContext) =>
			orDirectusError(context, () => {
				const payload = payloadSchema.safeParse(input);
				return payload.success ? sealPayload(definition, payload.data, { box, keys }) : input;
			});
		register.filter(`${definition.collection}.items.create`, (input, _meta, context) =>
			seal(input, null, context),
		);
		register.filter(`${definition.collection}.items.update`, (input, meta, context) =>
			seal(input, readKeys(meta).keys, context),
		);
	}
	// Directus keeps the changes of a version as they were typed, and calls no hook for them.
	register.filter('versions.create', (input, _meta, context) =>
		orDirectusError(context, () => {
			const version = versionSchema.safeParse(input);
			const definition = withSecrets.find(({ collection }) => collection === version.data?.collection);
			if (!definition) return input;
			throw forbidden(
				definition.collection,
				definition.clause,
				text(
					'含有密钥，不支持内容版本；请直接修改',
					'holds secrets and has no content versions; change the item itself',
				),
			);
		}),
	);
}

async function orDirectusError<T>(context: EventContext, work: () => T): Promise<T> {
	try {
		return work();
	} catch (problem) {
		throw await toDirectusError(problem, context.database, context.accountability?.user ?? null);
	}
}
