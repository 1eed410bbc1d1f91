package org.mesinfos.pipelines.access;

import java.util.Locale;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.records.SchemaDescriptions;

/** A language in which the files of an answer are explained. */
public enum AccessLanguage {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    @SuppressWarnings("ImmutableEnumChecker") // Resource bundles of properties never change.
    private final LocalisedTexts texts;

    private final Locale locale;

    AccessLanguage(Locale locale) {
        this.locale = locale;
        this.texts = new LocalisedTexts("org.mesinfos.pipelines.access.texts", locale);
    }

    /** Returns the descriptions of fields in this language. */
    SchemaDescriptions descriptions() {
        return SchemaDescriptions.in(locale);
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
