import type { Page } from '../shell'

export const contractsPage: Page = context => ({ title: context.texts.nav.home, body: '' })
