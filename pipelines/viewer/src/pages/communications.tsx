import type { Page } from '../shell'

export const communicationsPage: Page = context => ({ title: context.texts.nav.home, body: '' })
