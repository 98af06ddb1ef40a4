import { createError, ForbiddenError, InvalidPayloadError, ServiceUnavailableError } from '@directus/errors';
import type { Finding } from '../domain/conduct/finding.ts';
import { text, toLanguage, type LocalizedText } from '../domain/localized-text.ts';
import { ReplyRefusal } from '../desk/conduct/reply-refusal.ts';
import { invalid, Refusal } from '../desk/refusal.ts';
import { readUsers } from '../store/read-staff.ts';
import { isLockedByOthers, type Db } from '../store/db.ts';

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
	const refusal = isLockedByOthers(problem) ? busy() : problem;
	if (!(refusal instanceof Refusal)) return problem;
	const reason = await wordingFor(refusal.text, db, user);
	if (refusal instanceof ReplyRefusal) return new ReplyError({ reason, findings: refusal.findings });
	if (refusal.kind === 'forbidden') return new ForbiddenError({ reason });
	if (refusal.kind === 'missing') return new NotFoundError({ reason });
	if (refusal.kind === 'unavailable')
		return new ServiceUnavailableError({ service: 'agreement-desk', reason });
	return new InvalidPayloadError({ reason });
}

/** Of two who wait for what the other one has, the database sends one away. */
function busy(): Refusal {
	return invalid(
		'desk_tickets',
		'1.4.2',
		text(
			'所涉工单此刻正由他人处理，请稍后重试',
			'what this is about is being changed by somebody else at this moment; try again shortly',
		),
	);
}

async function wordingFor(text: LocalizedText, db: Db, user: string | null): Promise<string> {
	if (!user) return text['en-US'];
	try {
		const [reader] = await readUsers(db, [user]);
		return text[toLanguage(reader?.language)];
	} catch {
		// PostgreSQL answers nothing more in a transaction in which something has failed.
		return `${text['zh-CN']} ${text['en-US']}`;
	}
}
