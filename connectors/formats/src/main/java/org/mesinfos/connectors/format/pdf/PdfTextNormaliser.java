package org.mesinfos.connectors.format.pdf;

import java.text.Normalizer;

/**
 * Text normalisation: ligatures are split, accents are combined with their letters, hyphens of typesetting become the plain one, and
 * invisible characters are removed.
 */
final class PdfTextNormaliser {

    private static final char FIRST_PRESENTATION_FORM = '\ufb00';
    private static final char LAST_PRESENTATION_FORM = '\ufeff';

    /** Soft, plain and non-breaking hyphens: programs that set type print them for the hyphens and minus signs of a text. */
    private static final String HYPHENS = "\u00ad\u2010\u2011";

    private PdfTextNormaliser() {}

    static String normalise(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, plain));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static void append(int c, StringBuilder plain) {
        int type = Character.getType(c);
        if (c >= FIRST_PRESENTATION_FORM && c < LAST_PRESENTATION_FORM) {
            plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (HYPHENS.indexOf(c) >= 0) {
            plain.append('-');
        } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
            plain.appendCodePoint(c);
        }
    }
}
