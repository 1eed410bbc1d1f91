package org.mesinfos.samples.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Removal of diacritics, as in systems without support for them. */
public final class Accents {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Accents() {}

    /** Returns the text without accents, cedillas and other diacritics. */
    public static String remove(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
