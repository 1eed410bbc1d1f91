package org.mesinfos.pipelines.access;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A language in which the files of an answer are explained. */
public enum AccessLanguage {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // Resource bundles of properties never change.
    private final ResourceBundle texts;

    AccessLanguage(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "org.mesinfos.pipelines.access.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
