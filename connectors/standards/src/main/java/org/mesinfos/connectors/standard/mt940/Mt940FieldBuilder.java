package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;

/** Builder of a field from its lines. Not thread-safe. */
final class Mt940FieldBuilder {

    /** Maximum length of a field in characters; the standard allows about four hundred. */
    static final int MAX_LENGTH = 1 << 16;

    private final String tag;
    private final long line;
    private final List<String> lines = new ArrayList<>();
    private int size;

    Mt940FieldBuilder(String tag, long line, String text) {
        this.tag = tag;
        this.line = line;
        add(text);
    }

    /** Adds a line. Beyond the limit only its length is counted. */
    void add(String text) {
        size += text.length() + 1;
        if (size <= MAX_LENGTH) {
            lines.add(text);
        }
    }

    boolean isTooLarge() {
        return size > MAX_LENGTH;
    }

    boolean isFreeText() {
        return Mt940Tags.isFreeText(tag);
    }

    String tag() {
        return tag;
    }

    long line() {
        return line;
    }

    String lastLine() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    Mt940Field build() {
        return new Mt940Field(tag, line, lines);
    }
}
