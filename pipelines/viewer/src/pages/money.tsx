import type { Page } from '../shell'

export const moneyPage: Page = context => ({ title: context.texts.nav.home, body: '' })
