package org.mesinfos.samples.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters as systems write them that know none of their marks. */
public final class Accents {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Accents() {}

    /** The text without accents, cedillas and the like. */
    public static String removed(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
