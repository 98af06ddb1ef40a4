import { describe, expect, it } from 'vitest';
import {
	dingtalkSignature,
	feishuSignature,
} from '../../../extensions/agreement-desk/src/delivery/bots/bot-signatures.ts';
import { signAcs3 } from '../../../extensions/agreement-desk/src/delivery/sms/acs3.ts';
import { signTc3 } from '../../../extensions/agreement-desk/src/delivery/sms/tc3.ts';
import { webhookSignature } from '../../../extensions/agreement-desk/src/delivery/webhook/signature.ts';

describe('signatures are those that the vendors publish:', () => {
	it('DingTalk', () => {
		expect(encodeURIComponent(dingtalkSignature('SECabc', 1_700_000_000_123))).toBe(
			'IqXBU%2FaLfwMA3S%2FtDcfRmHx5vWHw9Y1aOgFLBr1Ti9w%3D',
		);
	});

	it('Feishu', () => {
		expect(feishuSignature('SECabc', 1_700_000_000)).toBe('XprR1de+0SSBnwWyU/4k6x2TL+Q2SJlM5NNEdAv7MWg=');
	});

	it('Standard Webhooks', () => {
		const signed = {
			id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
			timestamp: 1_614_265_330,
			body: '{"test": 2432232314}',
		};
		expect(webhookSignature('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', signed)).toBe(
			'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
		);
	});

	it('Alibaba Cloud, V3 (the RunInstances of its manual)', () => {
		const { headers, query } = signAcs3(
			{
				method: 'POST',
				host: 'ecs.cn-shanghai.aliyuncs.com',
				action: 'RunInstances',
				version: '2014-05-26',
				query: {
					RegionId: 'cn-shanghai',
					ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
				},
				body: '',
			},
			{
				accessKeyId: 'YourAccessKeyId',
				accessKeySecret: 'YourAccessKeySecret',
				now: Date.parse('2023-10-26T10:22:32.987Z'),
				nonce: '3156853299f313e23d1673dc12e1703d',
			},
		);
		expect(query).toBe('ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
		expect(headers['authorization']).toBe(
			'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
		);
	});

	it('Tencent Cloud, V3 (the DescribeInstances of its manual)', () => {
		const body = String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`;
		const request = {
			host: 'cvm.tencentcloudapi.com',
			service: 'cvm',
			contentType: 'application/json; charset=utf-8',
			body,
		};
		const keys = {
			secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
			secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
			now: 1_551_113_065_000,
		};
		expect(signTc3(request, keys)).toBe(
			'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
		);
	});
});
