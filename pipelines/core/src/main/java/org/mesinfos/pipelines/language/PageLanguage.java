package org.mesinfos.pipelines.language;

import java.util.Locale;

/** A language of pages and texts for organisations. */
public enum PageLanguage {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    /** Returns the code of the language, ISO 639-1. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * Returns the texts of a bundle of properties in this language.
     *
     * @param bundle qualified name of the bundle, without language
     */
    public LocalisedTexts texts(String bundle) {
        return new LocalisedTexts(bundle, locale);
    }

    /** Returns the other language, for a link to it. */
    public PageLanguage other() {
        return this == EN ? FR : EN;
    }
}
