package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/**
 * One field of a message.
 *
 * @param tag such as {@code 62F}
 * @param line physical line it starts on, from 1
 * @param lines its text behind the tag and the lines that continue it; at least one
 */
record Field(String tag, long line, List<String> lines) {

    Field {
        lines = List.copyOf(lines);
    }

    /** Its name in rejections and in {@code additional}. */
    String name() {
        return name(tag);
    }

    static String name(String tag) {
        return ":" + tag + ":";
    }

    String firstLine() {
        return lines.get(0);
    }

    /** As it was delivered. */
    String text() {
        return String.join("\n", lines).strip();
    }
}
