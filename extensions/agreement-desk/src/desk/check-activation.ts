import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { findPredecessor } from '../store/agreement-versions.ts';
import { findOverlappingAgreement } from '../store/find-overlapping-agreement.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import type { AgreementRow } from '../store/tables.ts';
import type { Candidate } from './agreement-candidate.ts';
import { checkAgreementCalendar } from './check-agreement-calendar.ts';
import { findAgreementGaps, gapComplaint } from './find-agreement-gaps.ts';
import { resolveParties } from './resolve-parties.ts';
import { invalid, invalidAll } from './refusal.ts';

const place = 'desk_agreements';

/** What signing or activating a version adds to it. */
export type Completion = Pick<AgreementRow, 'provider_name' | 'customer_name' | 'supersedes'>;

/**
 * What has to be in place before a version may be signed: everything agreed that has to be, parties that exist, a
 * calendar that opens, and no other version at the same time but the one that it replaces. Before it may govern
 * tickets, its calendar has to be approved for the year in which it starts to apply as well.
 *
 * @throws Refusal naming fields and clauses, all gaps at once.
 */
export async function checkActivation(
	db: Db,
	candidate: Candidate,
	{ now, approved }: { now: number; approved: boolean },
): Promise<Completion> {
	const parties = await resolveParties(db, candidate);
	const named = { ...candidate, provider_name: parties.provider, customer_name: parties.customer };
	const { parameters, gaps } = await findAgreementGaps(db, named);
	if (gaps.length > 0) throw invalidAll(gaps.map(gapComplaint));
	await checkAgreementCalendar(db, candidate, { parameters, now, approved });
	const predecessor = await findReplaced(db, candidate);
	await checkOverlap(db, candidate, predecessor);
	return {
		provider_name: parties.provider,
		customer_name: parties.customer,
		supersedes: predecessor?.id ?? candidate.supersedes ?? null,
	};
}

/** The version whose place this one takes: the one it names, or the active one of the same agreement before it. */
async function findReplaced(db: Db, candidate: Candidate): Promise<AgreementRow | null> {
	if (typeof candidate.supersedes === 'string') {
		const [named] = await readAgreementRows(db, [candidate.supersedes]);
		return named ?? null;
	}
	return findPredecessor(db, {
		code: candidate.code ?? '',
		customer: candidate.customer ?? '',
		from: candidate.effective_from ?? 0,
		except: candidate.id ?? null,
	});
}

/**
 * Versions of one customer never overlap. The one that is replaced ends by itself when this one begins, if it is
 * active and began before.
 *
 * @throws Refusal naming the version in the way.
 */
export async function checkOverlap(
	db: Db,
	candidate: Candidate,
	replaced: AgreementRow | null,
): Promise<void> {
	const from = candidate.effective_from ?? 0;
	const gives = replaced?.status === 'active' && (replaced.effective_from ?? 0) < from;
	const other = await findOverlappingAgreement(db, {
		customer: candidate.customer ?? '',
		from,
		to: candidate.effective_to ?? null,
		except: [candidate.id, gives ? replaced.id : null].filter((id) => typeof id === 'string'),
	});
	if (!other) return;
	const { code, version } = other;
	if (other.status === 'active' && replaced?.id === other.id) {
		throw invalid(
			`${place}.effective_from`,
			'1.1',
			text(
				`须晚于被取代的版本 ${code} ${version} 的生效时间`,
				`must be later than that of version ${code} ${version}, which it supersedes`,
			),
		);
	}
	const active = other.status === 'active';
	throw invalid(
		`${place}.effective_from`,
		'1.1',
		text(
			`与${active ? '生效中的' : ''}版本 ${code} ${version} 时间重叠；同一客户的协议版本不可重叠，请先为其填写失效时间，或以新版本取代它`,
			`overlaps the ${other.status} version ${code} ${version}; versions of one customer never overlap: give that one an end first, or supersede it`,
		),
	);
}
