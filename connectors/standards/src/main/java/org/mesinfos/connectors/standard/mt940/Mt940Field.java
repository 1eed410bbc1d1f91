package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/**
 * A field of a message.
 *
 * @param tag such as {@code 62F}
 * @param line physical line of its start, from 1
 * @param lines the text after the tag and the continuation lines; at least one
 */
record Mt940Field(String tag, long line, List<String> lines) {

    Mt940Field {
        lines = List.copyOf(lines);
    }

    /** Returns its name in rejections and in {@code additional}, such as {@code :62F:}. */
    String name() {
        return name(tag);
    }

    static String name(String tag) {
        return ":" + tag + ":";
    }

    String firstLine() {
        return lines.get(0);
    }

    /** Returns the text as delivered. */
    String text() {
        return String.join("\n", lines).strip();
    }
}
