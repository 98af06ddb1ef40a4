import type { EndpointConfig } from '@directus/types';
import type { Router } from 'express';
import type { Host } from '../install/host.ts';
import { routeAgreementPages } from './agreement-pages.ts';
import { routeAgreements } from './agreements.ts';
import { routeAssignments } from './assignments.ts';
import { routeBackTests } from './back-tests.ts';
import { routeCalendars } from './calendars.ts';
import { routeCalls } from './calls.ts';
import { routeChannels } from './channels.ts';
import { routeComplaints } from './complaints.ts';
import { routeConduct } from './conduct.ts';
import { routeConversation } from './conversation.ts';
import { routeCustomerTickets } from './customer-tickets.ts';
import { routeErasures } from './erasures.ts';
import { routeEscalations } from './escalations.ts';
import { routeEvidence } from './evidence.ts';
import { routeFigures } from './figures.ts';
import { routeMe } from './me.ts';
import { routeNotices } from './notices.ts';
import { routeNotifications } from './notifications.ts';
import { routeOverview } from './overview.ts';
import { routeQueue } from './queue.ts';
import { routeRawMail } from './raw-mail.ts';
import { routeSampleData } from './sample-data.ts';
import { routeSetup } from './setup.ts';
import { routeSimulations } from './simulations.ts';
import { routeSmsReceipts } from './sms-receipts.ts';
import { routeStatus } from './status.ts';
import { routeTemplates } from './templates.ts';
import { routeTicketActs } from './ticket-acts.ts';
import { routeTicketPage } from './ticket-page.ts';
import { routeVerifications } from './verifications.ts';

/** One group of routes under `/desk` for each file beside this one. */
const groups: readonly ((router: Router, host: Host) => void)[] = [
	routeStatus,
	routeTemplates,
	routeAgreements,
	routeAgreementPages,
	routeCalendars,
	routeComplaints,
	routeErasures,
	routeEscalations,
	routeCustomerTickets,
	routeTicketActs,
	routeTicketPage,
	routeConversation,
	routeAssignments,
	routeOverview,
	routeFigures,
	routeQueue,
	routeMe,
	routeConduct,
	routeNotices,
	routeBackTests,
	routeSimulations,
	routeVerifications,
	routeEvidence,
	routeCalls,
	routeChannels,
	routeNotifications,
	routeSmsReceipts,
	routeRawMail,
	routeSampleData,
	routeSetup,
];

/** `/desk`: what the generated API cannot answer. */
const endpoint: EndpointConfig = {
	id: 'desk',
	handler: (router, context) => {
		for (const route of groups) route(router, context);
	},
};

export default endpoint;
