import { text } from '../domain/localized-text.ts';
import type { Finding } from '../domain/timeline/finding.ts';
import type { Db } from '../store/db.ts';
import { readFrozenVersions } from '../store/read-frozen-versions.ts';
import type { AgreementRow } from '../store/tables.ts';
import { contentHash, contentOf } from './agreement-hash.ts';
import { customCommitmentsOf } from './custom-commitments.ts';

/** Held in memory at once. */
const batchSize = 50;

/** The versions that were signed or came into force and do not say any more what they said then. Clause 1.1. */
export async function verifyAgreements(
	db: Db,
): Promise<{ agreements: number; findings: Finding[]; unvouched: number }> {
	const findings: Finding[] = [];
	let agreements = 0;
	let unvouched = 0;
	for (let after: string | null = null; ;) {
		const versions: AgreementRow[] = await readFrozenVersions(db, { after, limit: batchSize });
		for (const version of versions) {
			if (version.content_hash === null) unvouched += 1;
			else if (!(await isAsSigned(db, version))) findings.push(changed(version));
		}
		agreements += versions.length;
		after = versions.at(-1)?.id ?? null;
		if (after === null || versions.length < batchSize) return { agreements, findings, unvouched };
	}
}

/** Whether a version still says what its hash was taken of. What cannot even be read does not. */
export async function isAsSigned(db: Db, version: AgreementRow): Promise<boolean> {
	try {
		const commitments = await customCommitmentsOf(db, version);
		return contentHash(contentOf(version, commitments)) === version.content_hash;
	} catch {
		return false;
	}
}

function changed({ id, code, version }: AgreementRow): Finding {
	return {
		kind: 'agreement_changed',
		agreement: id,
		text: text(
			`协议 ${code} 版本 ${version} 的内容与冻结时的校验值不符：被直接在数据库中改动`,
			`version ${version} of agreement ${code} does not say what it said when it was frozen: it was changed directly in the database`,
		),
	};
}
