import { describe, expect, it } from 'vitest';
import type { ImportedYear } from '../../../../extensions/agreement-desk/src/domain/calendar-import/imported-year.ts';
import { datesOf, errorsOf, notesOf, read } from './read.ts';

const twoDays = ['2026-01-01 holiday', '2026-01-04 makeup_workday'];
const errors = (content: string) => errorsOf(read(content));

describe('a table of days', () => {
	it.each<[string, string]>([
		['without a header', '2026-01-01,holiday,元旦\n2026-01-04,makeup_workday,元旦\n'],
		['with a header', 'date,kind,name\n2026-01-01,holiday,元旦\n2026-01-04,makeup_workday,元旦'],
		['in Chinese', '日期,类型,名称\n2026-01-01,放假,元旦\n2026-01-04,补班,元旦'],
		['with columns in another order', 'name,kind,date\n元旦,holiday,2026-01-01\n元旦,补班,2026-01-04'],
		['with semicolons', '2026-01-01;休;元旦\n2026-01-04;班;元旦'],
		['with tabs', '2026-01-01\t休\t元旦\n2026-01-04\t班\t元旦'],
		['with full-width commas', '2026-01-01，放假，元旦\n2026-01-04，补班，元旦'],
		[
			'quoted, with a byte order mark and CRLF',
			'\uFEFF"2026-01-01","Holiday","元旦"\r\n"2026-01-04","workday","元旦"\r\n',
		],
		['with the dates of a spreadsheet', '2026/1/1,放假,元旦\n2026/1/4,补班,元旦'],
		[
			'as Excel announces its separator',
			'sep=;\r\n日期;类型;名称\r\n2026/1/1;放假;元旦\r\n2026/1/4;补班;元旦',
		],
		['with dates that have a midnight', '2026-01-01 00:00:00,放假,元旦\n2026-01-04T00:00,补班,元旦'],
		['with a day worked called just that', 'date,kind,name\n2026-01-01,休息日,元旦\n2026-01-04,工作日,元旦'],
		['with dates in words', '2026年1月1日,放假,元旦\n2026年1月4日,调休上班,元旦'],
		['with dates without separators', '20260101,public_holiday,元旦\n20260104,transfer_workday,元旦'],
		['with empty lines and empty rows', '\n2026-01-01,holiday,元旦\n\n,,\n2026-01-04,补班日,元旦\n'],
		[
			'with spaces everywhere',
			' 2026-01-01 , Public Holiday , 元旦 \n 2026-01-04 , Make-up working day , 元旦 ',
		],
	])('is read %s', (_, content) => {
		const year = read(content);
		expect(errorsOf(year)).toEqual([]);
		expect(year).toMatchObject({ format: 'csv', year: 2026 });
		expect(datesOf(year)).toEqual(twoDays);
		expect(year.days[0]).toMatchObject({ nameZh: '元旦', nameEn: "New Year's Day" });
		expect(year.days[1]).toMatchObject({ nameZh: '元旦调休上班' });
	});

	const periodsOf = ({ days }: ImportedYear) =>
		(days[0]?.periods ?? []).map(({ from, to }) => `${from}-${to}`).join(' ');

	it.each<[string, string]>([
		['2026-02-16,放假,除夕,09:00-12:00', '09:00-12:00'],
		['2026-02-16,放假,除夕,9:00-12:00', '09:00-12:00'],
		['2026-02-16,放假,除夕,09:00 – 12:00', '09:00-12:00'],
		['2026-02-16,放假,除夕,09：00至12：00', '09:00-12:00'],
		['2026-02-14,补班,春节,09:00-12:00,13:30-18:00', '09:00-12:00 13:30-18:00'],
		['2026-02-14,补班,春节,"09:00-12:00 13:30-18:00"', '09:00-12:00 13:30-18:00'],
		['date,kind,hours\n2026-02-14,补班,22:00-24:00', '22:00-24:00'],
		['2026-02-14,补班,春节,,', ''],
	])('gives a day hours of its own: %s', (content, expected) => {
		const year = read(content);
		expect(errorsOf(year)).toEqual([]);
		expect(periodsOf(year)).toBe(expected);
		expect(year.days[0]?.periods === null).toBe(expected === '');
	});

	it('does not take over names that were lost on the way', () => {
		expect(errors('2026-01-01,holiday,\uFFFD\uFFFD\uFFFD')).toEqual([
			'line 1, name (clause 2.1.1): was read in the wrong encoding; save the file as UTF-8',
		]);
	});

	it('counts the line on which Excel announces its separator', () => {
		expect(errors('sep=;\ndate;kind\n2026-02-30;holiday')).toEqual([
			'line 3, date (clause 2.1.1): "2026-02-30" is not a date; write it like 2026-01-01',
		]);
		expect(errors('2026-01-01 09:00:00,holiday,元旦')[0]).toContain('is not a date');
	});

	it('takes both names from columns of their own', () => {
		const { days } = read('date,kind,name_zh,name_en\n2026-03-08,holiday,妇女节,Women’s Day\n');
		expect(days[0]).toMatchObject({ nameZh: '妇女节', nameEn: 'Women’s Day' });
	});

	it.each<[string, string, string]>([
		['an unknown kind', '2026-01-01,sabbath,x', 'line 1, kind (clause 2.1.1): "sabbath" is no known kind'],
		['a kind that means both', '2026-01-01,调休,x', 'line 1, kind (clause 2.1.1): "调休" is no known kind'],
		['no kind', '2026-01-01', 'line 1, kind (clause 2.1.1): is missing'],
		[
			'an exception of one desk',
			'2026-01-05,custom_closed,系统升级',
			'line 1, kind (clause 2.1.1): "custom_closed" is an exception of your own',
		],
		[
			'a date that does not exist',
			'date,kind\n2026-04-31,放假',
			'line 2, date (clause 2.1.1): "2026-04-31" is not a date',
		],
		[
			'a date with the day first',
			'01/02/2026,放假',
			'line 1, date (clause 2.1.1): "01/02/2026" is not a date',
		],
		['no date', 'kind,date\n放假,', 'line 2, date (clause 2.1.1): is missing'],
		[
			'the 25th hour',
			'2026-01-01,放假,x,09:00-25:00',
			'line 1, periods (clause 2.1.1): "09:00-25:00" is no period',
		],
		[
			'hours without an end',
			'2026-01-01,放假,x,09:00',
			'line 1, periods (clause 2.1.1): "09:00" is no period',
		],
		['a quote without an end', '2026-01-01,"放假', 'line 1 (clause 2.1.1): a quote is never closed'],
		['a quote inside a cell', '2026-01-01,放"假"', 'line 1 (clause 2.1.1): a quote stands inside'],
		['something after a quote', '"2026-01-01"x,放假', 'line 1 (clause 2.1.1): a closing quote'],
		['nothing', '', 'the file (clause 2.1.1): has no days off and no make-up days'],
		['a header alone', 'date,kind,name', 'the file (clause 2.1.1): has no days off and no make-up days'],
		['words', 'hello world', 'line 1, date (clause 2.1.1): "hello world" is not a date'],
		[
			'two kinds for one date',
			'2026-01-03,放假\n2026-01-03,补班',
			'line 2, date (clause 2.1.1): 2026-01-03 is both a day off and a make-up day, see line 1',
		],
		[
			'two sets of hours for one date',
			'2026-01-04,补班,x,09:00-12:00\n2026-01-04,补班',
			'line 2, date (clause 2.1.1): 2026-01-04 has two different sets of hours, see line 1',
		],
		[
			'two years',
			'2026-01-01,放假\n2027-05-01,放假',
			'the file, year (clause 2.1.1): holds several years (2026, 2027)',
		],
	])('is refused with %s, naming line and column', (_, content, message) => {
		expect(errors(content)[0]).toContain(message);
	});

	it('names every wrong line, counted as an editor counts', () => {
		const content = 'date,kind,name\n\n"2026-01-01",holiday,"two\nlines"\nnever,holiday\n2026-01-02,never';
		expect(errors(content)).toEqual([
			'line 5, date (clause 2.1.1): "never" is not a date; write it like 2026-01-01',
			'line 6, kind (clause 2.1.1): "never" is no known kind; write holiday (放假) or makeup_workday (补班)',
		]);
	});

	it('refuses a slip in the year even when the year is told', () => {
		const year = read('2026-01-01,放假\n2062-05-01,放假', { year: 2026 });
		expect(errorsOf(year)).toEqual([
			'line 2, date (clause 2.1.1): 2062-05-01 is not in 2026, nor in the December before',
		]);
	});

	it('says which columns it does not read', () => {
		expect(notesOf(read('date,kind,opens,closes\n2026-01-01,放假,09:00,12:00'))).toEqual([
			'line 1 (clause 2.1.1): columns that are not read: opens, closes',
		]);
	});

	it('notes a make-up day on which the desk is open anyway', () => {
		const open = new Set(['sat', 'sun'] as const);
		expect(notesOf(read('2026-01-04,补班', { open }))).toEqual([
			'the file (clause 2.1.1): make-up days on which the desk is open anyway, which only take the hours of a make-up day: 1',
		]);
	});
});
