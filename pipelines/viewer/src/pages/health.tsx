import type { Page } from '../shell'

export const healthPage: Page = context => ({ title: context.texts.nav.home, body: '' })
