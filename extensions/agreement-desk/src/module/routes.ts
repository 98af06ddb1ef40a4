import type { RouteRecordRaw } from 'vue-router';
import AgreementPage from './agreement/AgreementPage.vue';
import AgreementsPage from './agreement/AgreementsPage.vue';
import CalendarPage from './calendars/CalendarPage.vue';
import CalendarsPage from './calendars/CalendarsPage.vue';
import CallsPage from './calls/CallsPage.vue';
import NoticePage from './notices/NoticePage.vue';
import NoticesPage from './notices/NoticesPage.vue';
import ChannelsPage from './outbox/ChannelsPage.vue';
import OutboxPage from './outbox/OutboxPage.vue';
import OverviewPage from './overview/OverviewPage.vue';
import SimulatorPage from './simulator/SimulatorPage.vue';
import TemplatePage from './templates/TemplatePage.vue';
import TemplatesPage from './templates/TemplatesPage.vue';
import TicketListPage from './tickets/TicketListPage.vue';
import SetupPage from './setup/SetupPage.vue';
import TicketPage from './ticket/TicketPage.vue';
import WallPage from './overview/WallPage.vue';

/** Which page is where below `/desk`. Names are global in the studio, hence their prefix. */
export const routes: readonly RouteRecordRaw[] = [
	{ name: 'desk-overview', path: '', component: OverviewPage },
	{ name: 'desk-agreements', path: 'agreement', component: AgreementsPage },
	{ name: 'desk-agreement', path: 'agreement/:id', component: AgreementPage },
	{ name: 'desk-calls', path: 'calls', component: CallsPage },
	{ name: 'desk-notices', path: 'notices', component: NoticesPage },
	{ name: 'desk-notice', path: 'notices/:id', component: NoticePage },
	{ name: 'desk-outbox', path: 'outbox', component: OutboxPage },
	{ name: 'desk-outbox-channels', path: 'outbox/channels', component: ChannelsPage },
	{ name: 'desk-templates', path: 'templates', component: TemplatesPage },
	{ name: 'desk-template', path: 'templates/:id', component: TemplatePage },
	{ name: 'desk-calendars', path: 'calendars', component: CalendarsPage },
	{ name: 'desk-calendar', path: 'calendars/:id', component: CalendarPage },
	{ name: 'desk-simulator', path: 'simulator', component: SimulatorPage },
	{ name: 'desk-tickets', path: 'tickets', component: TicketListPage },
	{ name: 'desk-setup', path: 'setup', component: SetupPage },
	{ name: 'desk-ticket', path: 'tickets/:id', component: TicketPage, props: true },
	{ name: 'desk-wall', path: 'wall', component: WallPage },
];
