import { describe, expect, it } from 'vitest';
import { attachedFiles } from '../../../../extensions/agreement-desk/src/desk/conduct/attachments.ts';

describe('the files that a payload attaches', () => {
	it.each([
		[undefined, []],
		[null, []],
		['nonsense', []],
		[{ update: [{ id: 'row', file: 'a' }] }, []],
		[['row'], []],
		[
			[{ file: 'a' }, { file: { id: 'b' } }],
			[{ file: 'a' }, { file: 'b' }],
		],
		[{ create: [{ file: 'a' }], update: [], delete: [] }, [{ file: 'a' }]],
		[[{ file: { filename_download: 'x.png', title: 'X' } }], [{ name: 'x.png' }]],
		[[{ file: { title: 'X' } }], [{ name: 'X' }]],
		[[{ file: {} }], [{ name: '' }]],
		[[{ file: 5 }, null, 7], []],
	])('in %j', (attachments, files) => {
		expect(attachedFiles(attachments)).toEqual(files);
	});
});
