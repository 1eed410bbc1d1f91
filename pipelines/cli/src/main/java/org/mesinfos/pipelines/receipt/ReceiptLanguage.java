package org.mesinfos.pipelines.receipt;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A language of receipts. */
public enum ReceiptLanguage {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // Resource bundles of properties never change.
    private final ResourceBundle texts;

    ReceiptLanguage(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "org.mesinfos.pipelines.receipt.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Returns the code of the language, ISO 639-1. */
    String code() {
        return locale.getLanguage();
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
