import { describe, expect, it } from 'vitest';
import {
	commentAt,
	entityAt,
	escapeAt,
	hiddenAt,
	linkAt,
	tagAt,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/markup.ts';

describe('an entity', () => {
	it.each([
		['&nbsp;', ' '],
		['&ensp;', ' '],
		['&emsp;', ' '],
		['&thinsp;', ' '],
		['&amp;', '&'],
		['&AMP;', '&'],
		['&lt;', '<'],
		['&gt;', '>'],
		['&quot;', '"'],
		['&apos;', "'"],
		['&ldquo;', '"'],
		['&rdquo;', '"'],
		['&lsquo;', "'"],
		['&rsquo;', "'"],
		['&middot;', '·'],
		['&bull;', '•'],
		['&mdash;', '—'],
		['&ndash;', '-'],
		['&minus;', '-'],
		['&hellip;', '…'],
		['&ge;', '≥'],
		['&le;', '≤'],
		['&times;', '×'],
		['&permil;', '‰'],
		['&zwj;', ''],
		['&zwnj;', ''],
		['&shy;', ''],
		['&#12304;', '【'],
		['&#x3010;', '【'],
		['&#X3010;', '【'],
		['&#xFF1A;', '：'],
		['&#1114111;', '\u{10ffff}'],
		['&#128512;', '😀'],
		['&#0;', ''],
		['&#1114112;', ''],
	])('%s stands for %j', (entity, text) => {
		expect(entityAt(`a${entity}b`, 1)).toEqual({ text, end: 1 + entity.length });
	});

	it.each([
		'&',
		'&;',
		'&nbsp',
		'& nbsp;',
		'&nosuch;',
		'&toolongname;',
		'&#;',
		'&#x;',
		'&#12345678;',
		'nbsp;',
		'x&lt;',
	])('is none at the beginning of %j', (source) => {
		expect(entityAt(source, 0)).toBe(null);
	});
});

describe('a tag', () => {
	it.each([
		['<p>', '\n'],
		['</p>', '\n'],
		['<br>', '\n'],
		['<br/>', '\n'],
		['<BR />', '\n'],
		['<h2 class="x">', '\n'],
		['<tr>', '\n'],
		['<li>', '\n'],
		['<div\n>', '\n'],
		['<td>', ''],
		['</td>', '|'],
		['</th>', '|'],
		['<th scope="col">', ''],
		['<b>', ''],
		['</span>', ''],
		['<o:p>', ''],
		['<img src="a.png">', ''],
		['<a href="https://a.cn">', ''],
	])('%s stands for %j', (tag, text) => {
		expect(tagAt(`x${tag}y`, 1)).toEqual({ text, end: 1 + tag.length });
	});

	it.each([
		'<',
		'<>',
		'<https://a.cn>',
		'<a@b.cn>',
		'<pp>',
		'<h7>',
		'<p',
		'< p>',
		'<p <b>',
		'</ p>',
		'x<p>',
		`<p ${'x'.repeat(1000)}>`,
	])('is none at the beginning of %j', (source) => {
		expect(tagAt(source, 0)).toBe(null);
	});
});

describe('what a browser does not show', () => {
	it('is a comment up to the first sign of its end', () => {
		expect(commentAt('a<!-- b --> c -->', 1)).toEqual({ text: '', end: 11 });
		expect(commentAt('a<!-- b', 1)).toBe(null);
		expect(commentAt('--> <!-- b', 4)).toBe(null);
	});

	it.each([
		'<script>a</script>',
		'<style>a</style >',
		'<template>a</template>',
		'<SCRIPT type="x">a</Script>',
		'<script>a<b>c\n</script>',
		'<script\n>a</script>',
	])('is all of %j', (hidden) => {
		expect(hiddenAt(`x${hidden}y${hidden}`, 1)).toEqual({ text: '', end: 1 + hidden.length });
	});

	it.each(['<script>a', '<script>a</style>', '<scripts>a</scripts>', '<p>a</p>', 'x<script>a</script>'])(
		'is not at the beginning of %j',
		(source) => {
			expect(hiddenAt(source, 0)).toBe(null);
		},
	);
});

describe('a backslash', () => {
	it.each([...'!"#*+-./:@[\\]^_`{|}~'])('makes %s an ordinary sign', (sign) => {
		expect(escapeAt(`a\\${sign}b`, 1)).toEqual({ text: sign, end: 3 });
	});

	it.each(['\\a', '\\1', '\\ ', '\\产', '\\', 'a\\*'])('is itself at the beginning of %j', (source) => {
		expect(escapeAt(source, 0)).toBe(null);
	});
});

describe('a link', () => {
	it.each([
		['[官网](https://a.cn)', '官网', 'https://a.cn'],
		['![官网](a.png)', '官网', 'a.png'],
		['[](https://a.cn)', '', 'https://a.cn'],
		['[官网](https://a.cn "标题")', '官网', 'https://a.cn'],
		['[官网](<https://a.cn>)', '官网', '<https://a.cn>'],
		['[章](#one)', '章', '#one'],
		['[章](#)', '章', '#'],
		['[客服](mailto:a@b.cn)', '客服', 'mailto:a@b.cn'],
		['[章](./b.md)', '章', './b.md'],
		['[章](/b/c)', '章', '/b/c'],
	])('%s', (link, text, url) => {
		const source = `见${link}。`;
		const found = linkAt(source, 1);
		expect(
			found && [
				source.slice(found.textFrom, found.textTo),
				source.slice(found.textTo + 2, found.urlTo),
				found.end,
			],
		).toEqual([text, url, 1 + link.length]);
	});

	it.each([
		'[云帆公司](以下简称"服务商")',
		'[云帆公司](服务商)',
		'[云帆](服务商/供方)',
		'[官网]',
		'[官网] (https://a.cn)',
		'[官网](https://a.cn',
		'[官网](https://a b)',
		'[官[网](https://a.cn)',
		'[官\n网](https://a.cn)',
		'[官网]()',
		'[云帆](abc)',
		'x[官网](https://a.cn)',
	])('is none at the beginning of %j', (source) => {
		expect(linkAt(source, 0)).toBe(null);
	});
});
