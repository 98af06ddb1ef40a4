import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CalendarDefinition } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import {
	type CommitmentVector,
	commitmentVectorSchema,
} from '../../../../extensions/agreement-desk/src/domain/vectors/commitment-vector.ts';
import {
	type VectorCalendar,
	vectorCalendarSchema,
	vectorDefinition,
} from '../../../../extensions/agreement-desk/src/domain/vectors/vector-calendar.ts';

export type AgreementVector = CommitmentVector & { readonly id: string };

const agreementFile = z.object({
	calendar: vectorCalendarSchema,
	vectors: z.array(z.looseObject({ id: z.string() })),
});

export function readAgreementVectors(): { calendar: VectorCalendar; vectors: AgreementVector[] } {
	const { calendar, vectors } = agreementFile.parse(readVectorFixture('agreement.json'));
	return {
		calendar,
		vectors: vectors.map((vector) => ({ ...commitmentVectorSchema.parse(vector), id: vector.id })),
	};
}

/** The agreement's calendar of 2026, approved for that year alone; make-up days have the hours of a Monday. */
export function agreementDefinition(makeupDays: boolean): CalendarDefinition {
	return vectorDefinition(readAgreementVectors().calendar, { makeupDays });
}

export function readVectorFixture(name: string): unknown {
	return JSON.parse(readFileSync(new URL(`../../../fixtures/vectors/${name}`, import.meta.url), 'utf8'));
}
