import type { Router } from 'express';
import { z } from 'zod';
import { choice, readBody, words } from '../desk/acts/read-body.ts';
import { usualTimezone, type About } from '../desk/notify/template-texts.ts';
import type { CheckedTemplate } from '../desk/templates/check-template.ts';
import { factsOfMessage, factsOfNotice, factsOfTicket } from '../desk/templates/facts-for-preview.ts';
import { listVariables } from '../desk/templates/list-variables.ts';
import { ownTemplates } from '../desk/templates/own-templates.ts';
import { previewTemplate } from '../desk/templates/preview-template.ts';
import { sendSample } from '../desk/templates/send-sample.ts';
import { builtInText } from '../domain/wording/built-in/index.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady, type Call } from './handle.ts';

/**
 * `GET /desk/templates/variables`: what templates may tell; `GET …/built-in`: what is said without one.
 * `POST /desk/templates/preview`: a template, saved or not, told of a real ticket or notice as far as the one who asks
 * may read it. It never sends; `POST …/test` sends that to the one who asks.
 */
export function routeTemplates(router: Router, host: Host): void {
	router.get(
		'/templates/variables',
		handleWhenReady(host, async ({ request, requireUser }) => {
			requireUser();
			const { event } = readBody(querySchema, request.query, { act: 'query', clause: '1.4.4' });
			return listVariables(event);
		}),
	);
	// what is said where nobody has a text of their own, in Liquid: `GET /desk/templates/built-in`
	router.get(
		'/templates/built-in',
		handleWhenReady(host, async ({ request, requireUser }) => {
			requireUser();
			const { event, ...place } = readBody(placeSchema, request.query, { act: 'query', clause: '1.4.4' });
			return { event, ...place, ...builtInText(event, place) };
		}),
	);
	routeSample(router, host);
	router.post(
		'/templates/preview',
		handleWhenReady(host, async (call) => {
			call.requireUser();
			const asked = readBody(previewSchema, call.request.body, { act: 'preview', clause: '1.4.4' });
			const template = await templateOf(asked, call);
			const real = await realFacts(asked, call, host);
			const own = await ownTemplates(host.database, Date.now());
			return {
				event: template.event,
				method: template.method,
				previews: previewTemplate({ template, ...real }, { ...own, broken: () => {} }),
			};
		}),
	);
}

/** `POST /desk/templates/test`: what the preview shows, sent to whoever keeps the templates. */
function routeSample(router: Router, host: Host) {
	router.post(
		'/templates/test',
		handleWhenReady(host, async (call) => {
			await call.requireSupervisor();
			const user = call.requireUser();
			const asked = readBody(sampleSchema, call.request.body, { act: 'templates', clause: '1.4.4' });
			const template = await templateOf(asked, call);
			const real = await realFacts(asked, call, host);
			const own = { ...(await ownTemplates(host.database, Date.now())), broken: () => {} };
			const sample = { template, ...real, to: asked.to ?? null, channel: asked.channel ?? null };
			return act(host, () => sendSample(host.database, sample, { ...contextOf(host.env), user, own }));
		}),
	);
}

const querySchema = z.object({ event: choice('template_event') });
const placeSchema = z.object({
	event: choice('template_event'),
	method: choice('template_method'),
	language: choice('language'),
});

const param = z.strictObject({ name: z.string(), value: z.string() });
const templateSchema = z.object({
	event: choice('template_event'),
	method: choice('template_method').default('email'),
	language: choice('language').default('zh-CN'),
	subject: z.string().nullish().default(null),
	body: z.string().nullish().default(null),
	html: z.string().nullish().default(null),
	sms_template_code: z.string().nullish().default(null),
	sms_params: z.array(param).nullish().default(null),
});
const previewSchema = z.strictObject({
	/** The key of a saved template, or one that has not been saved. */
	template: z.union([z.guid(), templateSchema], 'must be the key of a template, or a template itself'),
	ticket: z.guid().optional(),
	message: z.guid().optional(),
	notice: z.guid().optional(),
});
type Asked = z.infer<typeof previewSchema>;
const sampleSchema = previewSchema.extend({
	to: words(255).optional(),
	channel: z.string().max(64).optional(),
});

async function templateOf({ template }: Asked, { readItem }: Call): Promise<CheckedTemplate> {
	const given = typeof template === 'string' ? await readItem('desk_templates', template) : template;
	const { subject, body, html, sms_template_code, sms_params, ...place } = templateSchema.parse(given);
	return {
		...place,
		subject: subject ?? null,
		body: body ?? null,
		html: html ?? null,
		sms_template_code: sms_template_code ?? null,
		sms_params: sms_params ?? null,
	};
}

async function realFacts({ ticket, message, notice }: Asked, { readItem }: Call, host: Host) {
	const { publicUrl } = contextOf(host.env);
	const sampled: { facts: Readonly<Record<string, unknown>>; about: About } = {
		facts: {},
		about: { timezone: usualTimezone },
	};
	const { facts, about } = ticket
		? await factsOfTicket(host.database, ticket, { readItem, publicUrl })
		: sampled;
	const announced = notice
		? await factsOfNotice(host.database, notice, { readItem, now: Date.now() })
		: sampled;
	return {
		about: notice ? announced.about : about,
		facts: {
			...facts,
			...(message ? await factsOfMessage(message, readItem) : {}),
			...announced.facts,
		},
	};
}
