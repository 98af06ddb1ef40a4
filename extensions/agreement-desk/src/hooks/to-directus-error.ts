import { createError, ForbiddenError, InvalidPayloadError, ServiceUnavailableError } from '@directus/errors';
import type { Finding } from '../domain/conduct/finding.ts';
import { toLanguage, type LocalizedText } from '../domain/localized-text.ts';
import { ReplyRefusal } from '../desk/conduct/reply-refusal.ts';
import { Refusal } from '../desk/refusal.ts';
import { readUsers } from '../store/read-staff.ts';
import type { Db } from '../store/db.ts';

/** Directus itself answers 403 for what is not there; an endpoint of ours may say so. */
const NotFoundError = createError<{ reason: string }>('NOT_FOUND', ({ reason }) => reason, 404);

/** What Directus answers to an invalid payload, with the findings of the reply check for clients that show them. */
const ReplyError = createError<{ reason: string; findings: readonly Finding[] }>(
	'INVALID_PAYLOAD',
	({ reason }) => `Invalid payload. ${reason}.`,
	400,
);

/** A refusal as the Directus error that REST, GraphQL and the studio show, in the language of who asked. */
export async function toDirectusError(problem: unknown, db: Db, user: string | null): Promise<unknown> {
	if (!(problem instanceof Refusal)) return problem;
	const reason = await wordingFor(problem.text, db, user);
	if (problem instanceof ReplyRefusal) return new ReplyError({ reason, findings: problem.findings });
	if (problem.kind === 'forbidden') return new ForbiddenError({ reason });
	if (problem.kind === 'missing') return new NotFoundError({ reason });
	if (problem.kind === 'unavailable')
		return new ServiceUnavailableError({ service: 'agreement-desk', reason });
	return new InvalidPayloadError({ reason });
}

async function wordingFor(text: LocalizedText, db: Db, user: string | null): Promise<string> {
	if (!user) return text['en-US'];
	const [reader] = await readUsers(db, [user]);
	return text[toLanguage(reader?.language)];
}
