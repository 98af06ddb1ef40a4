import { expect, it } from 'vitest';
import {
	isKept,
	nextStatuses,
	openColumns,
} from '../../../../extensions/agreement-desk/src/domain/agreement/version-lifecycle.ts';
import type { AgreementStatus } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { agreements } from '../../../../schema/collections/agreements.ts';
import { choiceSets } from '../../../../schema/choices.ts';

const statuses = choiceSets.agreement_status.map(({ value }) => value);

const reachable = (from: AgreementStatus, found = new Set<AgreementStatus>()): Set<AgreementStatus> => {
	for (const next of nextStatuses[from]) if (!found.has(next)) reachable(next, found.add(next));
	return found;
};

it('every status but superseded, which follows from the successor, can be reached from a draft', () => {
	expect([...reachable('draft')].sort()).toEqual(['active', 'draft', 'in_review', 'signed', 'terminated']);
});

it('what was signed is never a draft again', () => {
	for (const status of ['signed', 'active', 'superseded', 'terminated'] as const) {
		expect([...reachable(status)]).not.toContain('draft');
		expect([...reachable(status)]).not.toContain('in_review');
	}
});

it('what is over stays over', () => {
	expect(nextStatuses.superseded).toEqual([]);
	expect(nextStatuses.terminated).toEqual([]);
});

it('a version is reviewed, signed, in force and terminated, or in force at once', () => {
	expect(nextStatuses.draft).toEqual(['in_review', 'active']);
	expect(nextStatuses.in_review).toEqual(['draft', 'signed']);
	expect(nextStatuses.signed).toEqual(['active', 'terminated']);
	expect(nextStatuses.active).toEqual(['terminated']);
});

it.each<[keyof typeof openColumns, string[]]>([
	['in_review', ['signed_at', 'signed_by_provider', 'signed_by_customer']],
	['signed', []],
	['active', ['effective_to']],
	['superseded', []],
	['terminated', []],
])('beside status, title and document one may change of a version that is %s only %j', (status, columns) => {
	expect(openColumns[status]).toEqual(['status', 'title', 'source_document', ...columns]);
});

it('all but drafts and reviews are kept for good', () => {
	expect(statuses.filter(isKept)).toEqual(['signed', 'active', 'superseded', 'terminated']);
});

it('what stays open in a frozen version are columns, and none of them a parameter', () => {
	const fields: Readonly<Record<string, { parameter?: string; engineOwned?: boolean }>> = agreements.fields;
	for (const name of Object.values(openColumns).flat()) {
		expect(fields[name], name).toBeDefined();
		expect(fields[name]?.parameter, name).toBeUndefined();
		expect(fields[name]?.engineOwned, name).toBeUndefined();
	}
});
