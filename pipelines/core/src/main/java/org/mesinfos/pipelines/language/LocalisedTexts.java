package org.mesinfos.pipelines.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one bundle of properties in one language. Immutable. */
public final class LocalisedTexts {

    private final Locale locale;
    private final ResourceBundle texts;

    /**
     * Loads the texts.
     *
     * @param bundle qualified name of the bundle, without language
     */
    public LocalisedTexts(String bundle, Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
