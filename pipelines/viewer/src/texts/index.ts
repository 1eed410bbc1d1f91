import type { Language } from '../format'
import { en, type Texts } from './en'
import { fr } from './fr'

export type { Texts }

export const TEXTS: Record<Language, Texts> = { en, fr }
