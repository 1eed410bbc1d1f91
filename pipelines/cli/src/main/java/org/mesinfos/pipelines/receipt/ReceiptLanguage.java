package org.mesinfos.pipelines.receipt;

import java.util.Locale;
import org.mesinfos.pipelines.language.FrenchPhrases;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;

/** A language of receipts. */
public enum ReceiptLanguage {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // Resource bundles of properties never change.
    private final LocalisedTexts texts;

    ReceiptLanguage(Locale locale) {
        this.locale = locale;
        this.texts = new LocalisedTexts("org.mesinfos.pipelines.receipt.texts", locale);
    }

    /** Returns the language of a page. */
    static ReceiptLanguage of(PageLanguage language) {
        return language == PageLanguage.EN ? EN : FR;
    }

    /** Returns the code of the language, ISO 639-1. */
    String code() {
        return locale.getLanguage();
    }

    /** Returns the same language for pages. */
    PageLanguage page() {
        return this == EN ? PageLanguage.EN : PageLanguage.FR;
    }

    /** Returns a location, a kind of value or an expectation of a rejection, which readers state in English. */
    String phrase(String english) {
        return this == EN ? english : FrenchPhrases.translate(english);
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
