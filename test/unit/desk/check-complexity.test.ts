import { describe, expect, it } from 'vitest';
import { checkComplexity } from '../../../extensions/agreement-desk/src/desk/check-complexity.ts';
import { ticket } from './build-state.ts';

const general = ticket();
const complex = ticket({ complexity: 'complex' });
const explained = ticket({ complexity: 'complex', complex_reason: 'Needs the maker' });
const prepared = ticket({ complex_reason: 'Needs the maker' });

describe('a change of complexity', () => {
	it.each([
		[{ complexity: 'complex', complex_reason: 'Needs the maker' }, [general]],
		[{ complexity: 'complex' }, [prepared]],
		[{ complexity: 'complex' }, [complex]],
		[{ complexity: 'general' }, [explained]],
		[{ complexity: 'general', complex_reason: null }, [explained]],
		[{ complex_reason: null }, [general, complex]],
		[{ complex_reason: 'Another' }, [explained]],
		[{ subject: 'x' }, [complex]],
	])('%j is taken', (payload, rows) => expect(() => checkComplexity(payload, rows)).not.toThrow());

	it.each([
		[{ complexity: 'complex' }, [general]],
		[{ complexity: 'complex', complex_reason: ' ' }, [general]],
		[{ complexity: 'complex', complex_reason: null }, [prepared]],
		[{ complexity: 'complex', complex_reason: 7 }, [general]],
		[{ complexity: 'complex' }, [explained, general]],
		[{ complex_reason: '' }, [explained]],
	])('%j is refused, naming field and clause', (payload, rows) => {
		expect(() => checkComplexity(payload, rows)).toThrow(
			'desk_tickets.complex_reason (clause 2.2.2): is needed for a complex request: say why it is one',
		);
	});
});
