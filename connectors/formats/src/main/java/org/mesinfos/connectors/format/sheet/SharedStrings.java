package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.XmlCursor;

/** The shared strings of a workbook, each of which is stored once and referenced by cells. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(List.of());

    /** Limit of memory for one worker; sufficient for a million rows with names. */
    private static final long MAX_CHARACTERS = 48L << 20;
    /** Estimated overhead of a string, in characters. */
    private static final int OVERHEAD = 48;

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(InputStream part) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XmlCursor cursor = SpreadsheetXml.open(part)) {
            long characters = 0;
            boolean rooted = SpreadsheetXml.guarded(() -> cursor.nextChild(0));
            while (rooted && SpreadsheetXml.guarded(() -> cursor.nextChild(1))) {
                String text = RichText.of(SpreadsheetXml.guarded(cursor::readElement));
                characters += OVERHEAD + text.length();
                if (characters > MAX_CHARACTERS) {
                    throw new InvalidSheetException(
                            "a list of shared texts above the limit", "at most " + MAX_CHARACTERS + " characters");
                }
                texts.add(text);
            }
        }
        return new SharedStrings(texts);
    }

    /** Returns the string with an index, as written in a cell; empty if there is none. */
    String at(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException none) {
            return "";
        }
    }

    /** A string of parts with different formatting. Phonetic hints are omitted. */
    static final class RichText {

        private RichText() {}

        static String of(TreeElement item) {
            StringBuilder text = new StringBuilder();
            item.forEachChild(part -> {
                if (part.name().equals("t")) {
                    text.append(part.value());
                } else if (part.name().equals("r")) {
                    part.forEachChild("t", run -> text.append(run.value()));
                }
            });
            return text.toString();
        }
    }
}
