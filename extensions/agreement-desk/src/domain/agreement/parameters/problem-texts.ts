/** The complaints of the schemas in Chinese. What is inside parentheses is kept. */
const translations: readonly (readonly [RegExp, string])[] = [
	[/^must be above zero$/, '必须大于零'],
	[/^must be a number$/, '必须是数字'],
	[/^must be a whole number$/, '必须是整数'],
	[/^must be a text$/, '必须是文字'],
	[/^must be true or false$/, '只能是“是”或“否”（true 或 false）'],
	[/^must not be empty$/, '不能为空'],
	[/^must not hold a null character.*$/, '不能含有空字符或残缺的字符'],
	[/^must have at most (\d+) characters$/, '最多 $1 个字'],
	[/^must have at most (\d+) \w+$/, '最多 $1 项'],
	[/^must name at most (\d+) \w+$/, '最多 $1 项'],
	[/^must (?:name|have) at least one .*$/, '至少填写一项'],
	[/^must be one of (.*)$/, '只能是 $1 之一'],
	[/^must be the id of a ticket$/, '必须是工单的标识（id）'],
	[/^must be a kind of message$/, '必须是消息的类别'],
	[/^must be 2\.3 or one of (\S+) to (\S+)$/, '必须是 2.3，或 $1 至 $2 之一'],
	[/^is too long$/, '内容过长'],
	[/^must be a list.*$/, '必须是列表'],
	[/^must be the text of the file.*$/, '必须是文件的文字内容，或文件中的 JSON'],
	[/^must be \{(.*)\}$/, '必须由 $1 组成'],
	[/^must be \[from, to\]$/, '必须是 [开始, 结束]'],
	[/^must be (-?[\d.]+) to (-?[\d.]+)$/, '必须在 $1 至 $2 之间'],
	[/^must be at least ([\d.]+) hours$/, '不得少于 $1 小时'],
	[/^must be at least ([\d.]+) minutes$/, '不得少于 $1 分钟'],
	[/^must be at most ([\d.]+) hours.*$/, '不得超过 $1 小时（一年）'],
	[/^must be at most ([\d.]+) minutes.*$/, '不得超过 $1 分钟（一年）'],
	[/^must be at most ([\d.]+)$/, '不得超过 $1'],
	[/^must be hours from ([\d.]+) to ([\d.]+), not (.*)$/, '按小时时须在 $1 至 $2 之间，不能是 $3'],
	[
		/^must be a whole number of working days up to (\d+), not (.*)$/,
		'按工作日时须为不超过 $1 的整数，不能是 $2',
	],
	[/^must be at least the score (.*), not (.*)$/, '满分不得低于目标 $1，不能是 $2'],
	[/^is needed for a score$/, '采用平均分时必须填写满分'],
	[/^(\S+) is not after (\S+)$/, '结束 $1 不晚于开始 $2'],
	[/^(\S+) lies before (\S+)$/, '$1 早于前一时段的结束 $2'],
	[/^must be a time.*$/, '必须是 HH:MM 形式的时间'],
	[/^must be a telephone number.*$/, '必须是电话号码，例如 400-800-1234'],
	[/^must be an e-mail address.*$/, '必须是邮箱地址，例如 service@example.com'],
	[/^must be an address that begins.*$/, '必须是以 https:// 开头的网址'],
	[/^must be a unified social credit code.*$/, '必须是 18 位统一社会信用代码，且校验位正确'],
	[/^must be a language tag.*$/, '必须是语言代码，例如 en 或 zh-HK'],
	[/^must be an IANA time zone.*$/, '必须是 IANA 时区名，例如 Asia/Shanghai'],
	[/^must name a clock.*$/, '必须为 2.1.4、2.2.1、2.2.2、2.2.3 各选一种计时方式'],
	[/^names .* twice$/, '有重复项'],
	[/^is required$/, '必填'],
	[/^is required for (\S+)$/, '触发方式为 $1 时必填'],
	[/^is required where a bot is told$/, '通知群机器人时，须填写渠道代码'],
	[/^must be 2 or 3 for unaccepted$/, '触发方式为 unaccepted 时，级别须为 2 或 3'],
	[/^has no field (.*)$/, '没有这个字段：$1'],
	[/^must be the id of a Flow$/, '必须是流程的标识（id）'],
	[/^must not give a smaller credit for a lower attainment$/, '达标率较低时抵扣不得更少'],
];

/** A message of a schema in Chinese; one that is not known keeps its English words. */
export function inChinese(message: string): string {
	for (const [pattern, chinese] of translations) {
		if (pattern.test(message)) return message.replace(pattern, chinese);
	}
	return message;
}
