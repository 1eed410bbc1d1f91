package org.mesinfos.connectors.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Search for the values in the text of a sample by an algorithm that shares no code with the readers under test. */
final class DeliveredValues {

    private static final Pattern TAG_OR_TEXT = Pattern.compile("<(\\??/?)([\\w:.-]+)([^<>]*)>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern JSON_MEMBER =
            Pattern.compile("\"([^\"\\\\]+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?[0-9][0-9.eE+-]*|true|false))");

    private final String text;
    private final List<DeliveredValue> found = new ArrayList<>();
    private int countedTo;
    private long line = 1;

    private DeliveredValues(String text) {
        this.text = text;
    }

    /** Returns the values that are not blank, in file order; empty for formats without generic value delimiters. */
    static List<DeliveredValue> of(String format, String text) {
        DeliveredValues values = new DeliveredValues(text);
        switch (format) {
            case "csv" -> values.cells(new CsvCells(text));
            case "xml", "ofx" -> values.markup();
            case "json" -> values.members();
            default -> {
                // The values of other formats have no generic delimiters.
            }
        }
        return values.found;
    }

    private void cells(CsvCells cells) {
        cells.forEach((start, end, column) -> add(start, end, "column " + column));
    }

    private void markup() {
        Matcher tag = TAG_OR_TEXT.matcher(text);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                attributes(tag);
            }
            if (!tag.group(1).startsWith("?")) {
                add(tag.start(4), tag.end(4), tag.group(2));
            }
        }
    }

    private void attributes(Matcher tag) {
        Matcher attribute = ATTRIBUTE.matcher(text).region(tag.start(3), tag.end(3));
        while (attribute.find()) {
            if (!attribute.group(1).startsWith("xmlns") && !attribute.group(1).startsWith("xsi:")) {
                add(attribute.start(2), attribute.end(2), tag.group(2) + "@" + attribute.group(1));
            }
        }
    }

    private void members() {
        Matcher member = JSON_MEMBER.matcher(text);
        while (member.find()) {
            int group = member.group(2) == null ? 3 : 2;
            add(member.start(group), member.end(group), member.group(1));
        }
    }

    private void add(int from, int to, String name) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new DeliveredValue(start, end, lineOf(start), name));
        }
    }

    private long lineOf(int offset) {
        for (; countedTo < offset; countedTo++) {
            line += text.charAt(countedTo) == '\n' ? 1 : 0;
        }
        return line;
    }
}
