package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a file as the detector of types receives it. The detector parses the beginning of an XML file, and its
 * parser must not process anything that others wrote. XML is therefore reduced to its declaration, the name of its
 * document type, and the name and namespaces of its root element.
 */
final class DetectionHead {

    /** Characters from which the detector distinguishes texts from other files. */
    private static final int TEXT_CHARACTERS = 512;

    private static final String COMMENT = "<!--";
    private static final String DOCTYPE = "<!DOCTYPE";

    private final String text;
    private final StringBuilder reduced = new StringBuilder();
    private int position;

    private DetectionHead(String text) {
        this.text = text;
    }

    /** Returns a beginning of the same type, without any content that an XML parser would process. */
    static byte[] of(byte[] head) {
        Charset charset = charset(head);
        String text = new String(head, charset);
        int start = start(text);
        if (start == text.length() || text.charAt(start) != '<') {
            return head;
        }
        DetectionHead reduction = new DetectionHead(text);
        if (!reduction.reduce()) {
            reduction.keepTextOnly();
        }
        return reduction.reduced.toString().getBytes(charset);
    }

    /** Returns the encoding in which markup is recognisable; it keeps all bytes of a file in another one. */
    private static Charset charset(byte[] head) {
        if (head.length < 4) {
            return StandardCharsets.ISO_8859_1;
        }
        boolean little = (head[0] == '<' && head[1] == 0) || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
        boolean big = (head[0] == 0 && head[1] == '<') || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        if (little) {
            return StandardCharsets.UTF_16LE;
        }
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }

    /** Returns the position of the first character that is neither white space nor part of a byte order mark. */
    private static int start(String text) {
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start))
                        || "\ufeff\u00ef\u00bb\u00bf".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    /** Reduces the text up to its root element. Returns false if there is none. */
    private boolean reduce() {
        position = start(text);
        reduced.append(text, 0, position);
        while (position < text.length()) {
            char character = text.charAt(position);
            if (Character.isWhitespace(character)) {
                reduced.append(character);
                position++;
            } else if (text.startsWith("<?", position)) {
                if (!instruction()) {
                    return false;
                }
            } else if (text.startsWith(COMMENT, position)) {
                if (!skipPast("-->")) {
                    return false;
                }
                reduced.append(COMMENT + "-->");
            } else if (text.regionMatches(true, position, DOCTYPE, 0, DOCTYPE.length())) {
                if (!documentType()) {
                    return false;
                }
            } else {
                return root();
            }
        }
        return false;
    }

    /** Moves past the next occurrence of a text. Returns false, without moving, if there is none. */
    private boolean skipPast(String end) {
        int found = text.indexOf(end, position + 1);
        position = found < 0 ? position : found + end.length();
        return found >= 0;
    }

    /** Keeps the XML declaration only. */
    private boolean instruction() {
        int from = position;
        if (!skipPast("?>")) {
            return false;
        }
        if (text.regionMatches(true, from, "<?xml ", 0, 6)) {
            reduced.append(text, from, position);
        }
        return true;
    }

    /** Keeps the document type without its definitions. */
    private boolean documentType() {
        int from = position;
        int end = text.indexOf('>', from);
        int definitions = text.indexOf('[', from);
        if (end < 0) {
            return false;
        }
        if (definitions < 0 || definitions > end) {
            position = end + 1;
            reduced.append(text, from, position);
            return true;
        }
        reduced.append(text, from, definitions).append('>');
        position = definitions;
        do {
            if (!skipPast("]")) {
                return false;
            }
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
        } while (position < text.length() && text.charAt(position) != '>');
        position++;
        return true;
    }

    /** Keeps the name of the root element and its namespaces. */
    private boolean root() {
        int nameEnd = nameEnd(position + 1);
        if (text.charAt(position) != '<' || nameEnd == position + 1) {
            return false;
        }
        reduced.append(text, position, nameEnd);
        position = skipBlanks(nameEnd);
        while (attribute()) {
            position = skipBlanks(position);
        }
        reduced.append("/>");
        return true;
    }

    /** Keeps the attribute at the current position if it is a namespace. Returns false if there is none. */
    private boolean attribute() {
        int from = position;
        int end = nameEnd(from);
        int equals = skipBlanks(end);
        int quote = equals < text.length() && text.charAt(equals) == '=' ? skipBlanks(equals + 1) : text.length();
        if (end == from || quote >= text.length() || "\"'".indexOf(text.charAt(quote)) < 0) {
            return false;
        }
        int close = text.indexOf(text.charAt(quote), quote + 1);
        if (close < 0) {
            return false;
        }
        position = close + 1;
        String value = text.substring(quote + 1, close);
        if (text.startsWith("xmlns", from) && value.indexOf('&') < 0 && value.indexOf('<') < 0) {
            reduced.append(' ').append(text, from, position);
        }
        return true;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < text.length() && isPartOfName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPartOfName(char character) {
        return Character.isLetterOrDigit(character) || ":_-.".indexOf(character) >= 0 || character > '\u007f';
    }

    /** Keeps the rest of a text without root element, with neither markup nor references. */
    private void keepTextOnly() {
        int end = Math.min(text.length(), position + TEXT_CHARACTERS);
        for (int i = position; i < end; i++) {
            char character = text.charAt(i);
            reduced.append("<&%".indexOf(character) < 0 ? character : ' ');
        }
    }
}
