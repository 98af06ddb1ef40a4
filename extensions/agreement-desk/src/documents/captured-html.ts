import { CaptureTag, Drop, type Context, type Liquid } from 'liquidjs';

/** What a page captured: the facts in it were escaped as they were written, so it may stand as it is. */
export class CapturedHtml extends Drop {
	readonly html: string;

	constructor(html: string) {
		super();
		this.html = html;
	}

	override valueOf(): string {
		return this.html;
	}

	/** For the filter `size`. */
	get length(): number {
		return this.html.length;
	}
}

/** Has `capture` remember that its text is a piece of the page, which would otherwise be escaped a second time. */
export function captureAsHtml(liquid: Liquid): void {
	liquid.registerTag(
		'capture',
		class extends CaptureTag {
			override *render(context: Context): Generator<unknown, void, string> {
				const html = yield this.liquid.renderer.renderTemplates(this.templates, context);
				context.bottom()[this.variable] = new CapturedHtml(html);
			}
		},
	);
}
