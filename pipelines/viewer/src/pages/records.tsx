import type { Page } from '../shell'

export const recordsPage: Page = context => ({ title: context.texts.nav.home, body: '' })
