import { expect, it } from 'vitest';
import { clauses } from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import { timedClauses } from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/timed-clauses.ts';
import { metrics } from '../../../../extensions/agreement-desk/src/domain/words.ts';

it('are those clauses of the agreement that promise times, by the same headings', () => {
	const promising = clauses
		.map(({ number, heading, metrics: measured, notInSource }) => ({
			...{ number, heading: notInSource ? null : heading },
			metrics: measured.filter((metric) => metrics.includes(metric)),
		}))
		.filter((clause) => clause.metrics.length > 0);
	expect(timedClauses).toEqual(promising);
});
