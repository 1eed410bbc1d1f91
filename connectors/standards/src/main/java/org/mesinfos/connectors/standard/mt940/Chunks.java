package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/**
 * Puts together a text that was cut into subfields of one width. A full chunk goes on in the next; behind a shorter one
 * stands {@link InformationText#BREAK}.
 */
final class Chunks {

    /** The width of the German standard; some banks have wider ones. */
    private static final int WIDTH = 27;

    private Chunks() {}

    static String join(List<String> chunks) {
        int width = chunks.stream().mapToInt(String::length).reduce(WIDTH, Math::max);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            String chunk = chunks.get(i);
            text.append(chunk);
            if (i + 1 < chunks.size() && chunk.length() < width) {
                text.append(InformationText.BREAK);
            }
        }
        return text.toString().strip();
    }
}
