package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/** Classification of physical lines without their context. */
final class Mt940Lines {

    private static final int BLOCK_PREFIX_LENGTH = 3;
    private static final int LAST_MINUTE = 59;
    private static final String VIEWDATA_LINE_END = "@@";

    private Mt940Lines() {}

    /**
     * Removes surrounding control characters, such as the start and end characters around SWIFT messages, and spaces
     * before a tag.
     */
    static String stripControls(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isControl(line.charAt(start))) {
            start++;
        }
        while (end > start && isControl(line.charAt(end - 1))) {
            end--;
        }
        String bare = line.substring(start, end);
        return bare.startsWith(" ") && Mt940Tags.isKnown(Mt940Tags.tagOf(bare.stripLeading()))
                ? bare.stripLeading()
                : bare;
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t') || c == '\u007f' || c == '\ufeff';
    }

    /** Divides a physical line at double at signs, which end lines in files from viewdata systems. */
    static List<String> splitViewdata(String line) {
        return line.contains(VIEWDATA_LINE_END + ":") ? List.of(line.split(VIEWDATA_LINE_END)) : List.of(line);
    }

    /** Returns whether the line starts with a header block, such as <code>{1:</code>. */
    static boolean startsEnvelope(String line) {
        return line.length() >= BLOCK_PREFIX_LENGTH
                && line.charAt(0) == '{'
                && Character.isLetterOrDigit(line.charAt(1))
                && line.charAt(2) == ':';
    }

    /** Returns whether the line is a single colon, which may belong to a tag on the next line. */
    static boolean isColon(String line) {
        return line.strip().equals(":");
    }

    /** Returns whether the line is a dash, optionally followed by capital X characters, or a dollar sign. */
    static boolean isSeparator(String line) {
        String mark = line.strip();
        if (mark.equals("$")) {
            return true;
        }
        if (mark.isEmpty() || mark.charAt(0) != '-') {
            return false;
        }
        for (int i = 1; i < mark.length(); i++) {
            if (mark.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the line continues a wrapped time of day, such as {@code T16} and {@code :26:37}. */
    static boolean isWrappedTime(String previous, String line) {
        int end = previous.length();
        boolean isHour = end >= 2
                && Character.isDigit(previous.charAt(end - 1))
                && Character.isDigit(previous.charAt(end - 2))
                && (end == 2 || !Character.isDigit(previous.charAt(end - 3)));
        boolean isMinutes = line.length() >= 6
                && line.charAt(0) == ':'
                && Character.isDigit(line.charAt(1))
                && Character.isDigit(line.charAt(2))
                && line.charAt(3) == ':'
                && Character.isDigit(line.charAt(4))
                && Character.isDigit(line.charAt(5))
                && (line.length() == 6 || !Character.isLetterOrDigit(line.charAt(6)));
        return isHour
                && isMinutes
                && Integer.parseInt(line, 1, 3, 10) <= LAST_MINUTE
                && Integer.parseInt(line, 4, 6, 10) <= LAST_MINUTE;
    }
}
