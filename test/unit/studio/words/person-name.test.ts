import { expect, it } from 'vitest';
import { personName } from '../../../../extensions/agreement-desk/src/studio/words/person-name.ts';

it.each([
	[{ first_name: 'Ada', last_name: 'Lovelace' }, 'Ada Lovelace'],
	[{ first_name: '赵', last_name: '明' }, '赵 明'],
	[{ first_name: '李四', last_name: null }, '李四'],
	[{ first_name: 'Ada', last_name: null }, 'Ada'],
	[{ first_name: null, last_name: null }, ''],
	[null, ''],
])('%j is called %j', (person, name) => {
	expect(personName(person)).toBe(name);
});
