import type { Page } from '../shell'

export const rightsPage: Page = context => ({ title: context.texts.nav.home, body: '' })
