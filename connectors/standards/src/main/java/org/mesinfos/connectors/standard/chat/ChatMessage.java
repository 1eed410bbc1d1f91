package org.mesinfos.connectors.standard.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message while its lines are read. Not thread-safe. */
final class ChatMessage {

    /** Characters kept of one. */
    static final int MOST_CHARACTERS = 1 << 20;

    private static final int LONGEST_NAME = 100;
    private static final String SENDER_END = ": ";
    private static final String QUOTES = "\"\u00ab\u201c\u201e\u300c";
    /** Marks of the direction of writing, which are no part of what was written. */
    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e]");
    /** {@code <attached: 00000012-PHOTO.jpg>}, in whatever language. */
    private static final Pattern ATTACHED = Pattern.compile("<[^<>:]{1,40}: ?([^<>:/\\\\]{1,200}\\.\\w{2,5})>");
    /** {@code IMG-20240131-WA0001.jpg (file attached)}, in whatever language. */
    private static final Pattern NAMED = Pattern.compile("([^/\\\\:\\n]{1,200}\\.\\w{2,5}) \\([^()\\n]{3,40}\\)");

    private final long line;
    private final MessageHead head;
    private final Optional<String> sender;
    private final String firstLine;
    private final StringBuilder text;
    private boolean tooLarge;

    ChatMessage(long line, MessageHead head) {
        this.line = line;
        this.head = head;
        String rest = head.rest();
        int end = rest.indexOf(SENDER_END);
        int bareEnd = rest.endsWith(":") && end < 0 ? rest.length() - 1 : end;
        boolean named = bareEnd > 0 && bareEnd <= LONGEST_NAME && isName(rest, bareEnd);
        this.sender = named ? Optional.of(unmarked(rest.substring(0, bareEnd))) : Optional.empty();
        this.firstLine = named ? rest.substring(Math.min(rest.length(), bareEnd + SENDER_END.length())) : rest;
        this.text = new StringBuilder(firstLine);
    }

    /** What the service itself says may quote a text with a colon in it. */
    private static boolean isName(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A further line of it. */
    void add(String further) {
        tooLarge |= text.length() + further.length() > MOST_CHARACTERS;
        if (!tooLarge) {
            text.append('\n').append(further);
        }
    }

    /** A line of it was too large to be kept. */
    void makeTooLarge() {
        tooLarge = true;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    long line() {
        return line;
    }

    MessageHead head() {
        return head;
    }

    /** Who sent it; empty for what the service itself says. */
    Optional<String> sender() {
        return sender;
    }

    String text() {
        return unmarked(text);
    }

    private static String unmarked(CharSequence text) {
        return MARKS.matcher(text).replaceAll("").strip();
    }

    /** The name of the file that it sent. */
    Optional<String> attachment() {
        String first = unmarked(firstLine);
        Matcher attached = ATTACHED.matcher(first);
        if (attached.find()) {
            return Optional.of(attached.group(1));
        }
        Matcher named = NAMED.matcher(first);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
