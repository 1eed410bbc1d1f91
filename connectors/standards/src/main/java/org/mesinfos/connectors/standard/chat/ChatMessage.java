package org.mesinfos.connectors.standard.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/** Builder for one message while its lines are read. Not thread-safe. */
final class ChatMessage {

    /** Maximum number of characters of one message. */
    static final int MAXIMUM_CHARACTERS = 1 << 20;

    private static final int MAXIMUM_NAME_LENGTH = 100;
    private static final String SENDER_END = ": ";
    private static final String QUOTES = "\"\u00ab\u201c\u201e\u300c";
    /** Marks of the writing direction, which are not part of the text. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    /** {@code <attached: 00000012-PHOTO.jpg>}, in any language. */
    private static final Pattern ATTACHED = Pattern.compile("<[^<>:]{1,40}: ?([^<>:/\\\\]{1,200}\\.\\w{2,5})>");
    /** {@code IMG-20240131-WA0001.jpg (file attached)}, in any language. */
    private static final Pattern NAMED = Pattern.compile("([^/\\\\:\\n]{1,200}\\.\\w{2,5}) \\([^()\\n]{3,40}\\)");

    private final long line;
    private final ChatMessageHeader header;
    private final Optional<String> sender;
    private final String firstLine;
    private final StringBuilder text;
    private boolean tooLarge;

    ChatMessage(long line, ChatMessageHeader header) {
        this.line = line;
        this.header = header;
        String rest = MARKS.matcher(header.rest()).replaceAll("");
        int end = rest.indexOf(SENDER_END);
        int bareEnd = rest.endsWith(":") && end < 0 ? rest.length() - 1 : end;
        boolean named = bareEnd > 0 && bareEnd <= MAXIMUM_NAME_LENGTH && isName(rest, bareEnd);
        this.sender = named ? Optional.of(withoutMarks(rest.substring(0, bareEnd))) : Optional.empty();
        this.firstLine = named ? rest.substring(Math.min(rest.length(), bareEnd + SENDER_END.length())) : rest;
        this.text = new StringBuilder(firstLine);
    }

    /** Returns whether the text before a colon is a sender. Notices of the service may quote texts with colons. */
    private static boolean isName(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds a further line. */
    void add(String further) {
        tooLarge |= text.length() + further.length() > MAXIMUM_CHARACTERS;
        if (!tooLarge) {
            text.append('\n').append(further);
        }
    }

    /** Marks the message as too large because one of its lines was. */
    void markTooLarge() {
        tooLarge = true;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    long line() {
        return line;
    }

    ChatMessageHeader header() {
        return header;
    }

    /** Returns the sender; empty for notices of the service. */
    Optional<String> sender() {
        return sender;
    }

    String text() {
        return withoutMarks(text);
    }

    private static String withoutMarks(CharSequence text) {
        return MARKS.matcher(text).replaceAll("").strip();
    }

    /** Returns the name of the attached file. */
    Optional<String> attachment() {
        String first = withoutMarks(firstLine);
        Matcher attached = ATTACHED.matcher(first);
        if (attached.find()) {
            return Optional.of(attached.group(1));
        }
        Matcher named = BoundedText.matcher(NAMED, first);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
