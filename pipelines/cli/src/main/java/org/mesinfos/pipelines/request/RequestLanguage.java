package org.mesinfos.pipelines.request;

import java.util.Locale;
import org.mesinfos.pipelines.language.LocalisedTexts;

/** A language in which requests are shown. */
public enum RequestLanguage {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    @SuppressWarnings("ImmutableEnumChecker") // Resource bundles of properties never change.
    private final LocalisedTexts texts;

    RequestLanguage(Locale locale) {
        this.texts = new LocalisedTexts("org.mesinfos.pipelines.request.texts", locale);
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
