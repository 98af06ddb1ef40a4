import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readConductVersion } from '../store/read-conduct-version.ts';
import { updateAgent } from '../store/update-agent.ts';
import { invalid } from './refusal.ts';
import { requireAgent } from './require-ready.ts';

const bodySchema = z.strictObject({ version: z.int() });
const place = 'conduct_acknowledgement.version';

/**
 * An agent acknowledges the code of conduct (2.3.3), in the version that is published now and no other: nobody
 * acknowledges what they could not read any more, or not yet.
 *
 * @throws Refusal for any other version, and for a user who is no agent.
 */
export async function acknowledgeConduct(
	db: Db,
	{ user, body }: { user: string; body: unknown },
	{ now }: { now: number },
): Promise<{ version: number; acknowledged_at: string }> {
	const parsed = bodySchema.safeParse(body);
	await requireAgent(db, user, 'conduct_acknowledgement.user', { now });
	const published = await readConductVersion(db);
	if (published === null) {
		throw invalid(place, '2.3.3', text('尚未发布行为规范', 'no code of conduct is published yet'));
	}
	if (!parsed.success || parsed.data.version !== published) {
		throw invalid(
			place,
			'2.3.3',
			text(
				`现行的行为规范为第 ${published} 版；请阅读后确认该版本`,
				`the code of conduct in force is version ${published}; read it and acknowledge that one`,
			),
		);
	}
	await updateAgent(db, user, { conduct_version: published, conduct_acknowledged_at: now });
	return { version: published, acknowledged_at: new Date(now).toISOString() };
}
