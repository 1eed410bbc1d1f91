package org.mesinfos.pipelines.receipt;

import org.mesinfos.pipelines.language.FrenchPhrases;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;

/**
 * The texts of receipts in one language.
 *
 * @param language the language
 * @param texts sentences by key
 */
record ReceiptTexts(PageLanguage language, LocalisedTexts texts) {

    static ReceiptTexts of(PageLanguage language) {
        return new ReceiptTexts(language, language.texts("org.mesinfos.pipelines.receipt.texts"));
    }

    /** Returns a location, a kind of value or an expectation of a rejection, which readers state in English. */
    String phrase(String english) {
        return switch (language) {
            case EN -> english;
            case FR -> FrenchPhrases.translate(english);
        };
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
