import type { Language } from '../format'
import { en } from './en'
import { fr } from './fr'

export type Texts = typeof en

export const TEXTS: Record<Language, Texts> = { en, fr }
