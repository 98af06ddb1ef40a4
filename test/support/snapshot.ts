import { expect } from 'vitest';
import { z } from 'zod';
import type { Instance } from '../harness/instance.ts';

const part = z.looseObject({ collection: z.string() });

/** Directus's own description of an instance's schema. */
const snapshotSchema = z.looseObject({
	collections: z.array(part),
	fields: z.array(part),
	relations: z.array(part),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

export async function takeSnapshot(instance: Instance): Promise<Snapshot> {
	const { status, body } = await instance.request('GET', '/schema/snapshot');
	expect(status, JSON.stringify(body)).toBe(200);
	return z.object({ data: snapshotSchema }).parse(body).data;
}
