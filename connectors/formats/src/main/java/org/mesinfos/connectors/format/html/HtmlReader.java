package org.mesinfos.connectors.format.html;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextEncoding;

/** Tokenizer that splits an HTML file into tags and texts. It buffers one token at a time. Not thread-safe. */
public final class HtmlReader implements AutoCloseable {

    /** Maximum characters of one tag. Bookmark exports store icons in attributes, so tags can be large. */
    static final int TAG = 4 << 20;

    private static final int TEXT = 1 << 16;
    private static final int LONGEST_REFERENCE = 40;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private final Characters in;
    private final StringBuilder held = new StringBuilder();

    private HtmlReader(Characters in) {
        this.in = in;
    }

    /** Opens a file in its detected encoding and skips a byte order mark. */
    public static HtmlReader open(SourceContent content) throws IOException {
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        HtmlReader reader =
                new HtmlReader(new Characters(new InputStreamReader(encoding.open(content, 0), encoding.charset())));
        if (reader.in.peek() == BYTE_ORDER_MARK) {
            reader.in.take();
        }
        return reader;
    }

    /** Returns the next tag or text; empty at the end of the file. */
    public Optional<HtmlToken> next() throws IOException {
        while (true) {
            int c = in.peek();
            if (c < 0) {
                return Optional.empty();
            }
            if (c != '<') {
                return Optional.of(text());
            }
            Optional<HtmlToken> tag = tag();
            if (tag.isPresent()) {
                return tag;
            }
        }
    }

    private HtmlToken text() throws IOException {
        held.setLength(0);
        for (int c = in.peek(); c >= 0 && (c != '<' || held.isEmpty()); c = in.peek()) {
            boolean canSplitHere = c == ' ' || c == '\n' || held.length() >= TEXT + LONGEST_REFERENCE;
            if (held.length() >= TEXT && canSplitHere) {
                break;
            }
            held.append((char) in.take());
        }
        return new HtmlToken.Text(unescaped(held.toString()));
    }

    /** Reads a tag. Returns empty for markup without content, such as a comment. A lone {@code <} is text. */
    private Optional<HtmlToken> tag() throws IOException {
        long start = in.line();
        int second = in.peek(1);
        if (second == '!' || second == '?') {
            declaration();
            return Optional.empty();
        }
        if (second != '/' && !Character.isLetter(second)) {
            return Optional.of(text());
        }
        if (!readTag()) {
            return Optional.of(new HtmlToken.TooLarge(start));
        }
        String markup = held.toString();
        if (second == '/') {
            return Optional.of(new HtmlToken.End(name(markup, 2), markup));
        }
        String name = name(markup, 1);
        if (name.equals("script") || name.equals("style")) {
            passOver("</" + name);
            return Optional.empty();
        }
        return Optional.of(new HtmlToken.Start(name, attributes(markup, 1 + name.length()), markup, start));
    }

    /** Buffers a tag up to its closing bracket outside of quotes. Returns false if the tag exceeds the limit. */
    private boolean readTag() throws IOException {
        held.setLength(0);
        int quote = 0;
        long size = 0;
        for (int c = in.take(); c >= 0; c = in.take()) {
            if (++size <= TAG) {
                held.append((char) c);
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && lastMark() == '=') {
                quote = c;
            } else if (c == '>') {
                break;
            }
        }
        return size <= TAG;
    }

    /** Returns the last character before the current one that is not white space. */
    private char lastMark() {
        int i = held.length() - 2;
        while (i > 0 && Character.isWhitespace(held.charAt(i))) {
            i--;
        }
        return i < 0 ? ' ' : held.charAt(i);
    }

    private void declaration() throws IOException {
        held.setLength(0);
        boolean comment = false;
        for (int c = in.take(); c >= 0; c = in.take()) {
            held.append((char) c);
            comment |= held.length() == 4 && held.toString().equals("<!--");
            boolean atEnd = c == '>' && (!comment || endsWith("-->"));
            if (atEnd) {
                return;
            }
            if (held.length() > TEXT) {
                held.delete(4, held.length() - 4);
            }
        }
    }

    private boolean endsWith(String end) {
        return held.length() >= end.length()
                && held.substring(held.length() - end.length()).equals(end);
    }

    private void passOver(String end) throws IOException {
        held.setLength(0);
        for (int c = in.take(); c >= 0; c = in.take()) {
            held.append(Character.toLowerCase((char) c));
            if (c == '>' && held.indexOf(end) >= 0) {
                return;
            }
            if (held.length() > TEXT) {
                held.delete(0, held.length() - 2 * end.length());
            }
        }
    }

    private static String name(String markup, int from) {
        int end = from;
        while (end < markup.length() && Character.isLetterOrDigit(markup.charAt(end))) {
            end++;
        }
        return markup.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> attributes(String markup, int from) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(markup).region(from, markup.length());
        while (matcher.find()) {
            String value = matcher.group(2) != null
                    ? matcher.group(2)
                    : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            attributes.putIfAbsent(matcher.group(1).toUpperCase(Locale.ROOT), value == null ? "" : unescaped(value));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
