import type { Page } from '../shell'

export const placesPage: Page = context => ({ title: context.texts.nav.home, body: '' })
