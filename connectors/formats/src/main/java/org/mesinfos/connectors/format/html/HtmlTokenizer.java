package org.mesinfos.connectors.format.html;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
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
public final class HtmlTokenizer implements AutoCloseable {

    /** Maximum characters of one tag. Bookmark exports store icons in attributes, so tags can be large. */
    static final int MAX_TAG_LENGTH = 4 << 20;

    private static final int TARGET_TEXT_LENGTH = 1 << 16;
    private static final int LONGEST_REFERENCE = 40;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private final CharacterReader in;
    private final StringBuilder buffer = new StringBuilder();

    private HtmlTokenizer(CharacterReader in) {
        this.in = in;
    }

    /** Opens a file in its detected encoding and skips a byte order mark. */
    public static HtmlTokenizer open(SourceContent content) throws IOException {
        TextEncoding encoding = TextEncoding.of(Optional.empty(), content);
        HtmlTokenizer reader = new HtmlTokenizer(
                new CharacterReader(new InputStreamReader(encoding.open(content, 0), encoding.charset())));
        if (reader.in.peek() == BYTE_ORDER_MARK) {
            reader.in.read();
        }
        return reader;
    }

    /** Opens a text. */
    public static HtmlTokenizer of(String text) {
        return new HtmlTokenizer(new CharacterReader(new StringReader(text)));
    }

    /** Returns the next tag or text; empty at the end of the file. */
    public Optional<HtmlToken> next() throws IOException {
        while (true) {
            int c = in.peek();
            if (c < 0) {
                return Optional.empty();
            }
            if (c != '<') {
                return Optional.of(nextText());
            }
            Optional<HtmlToken> tag = nextTag();
            if (tag.isPresent()) {
                return tag;
            }
        }
    }

    private HtmlToken nextText() throws IOException {
        buffer.setLength(0);
        for (int c = in.peek(); c >= 0 && (c != '<' || buffer.isEmpty()); c = in.peek()) {
            boolean canSplitHere = c == ' ' || c == '\n' || buffer.length() >= TARGET_TEXT_LENGTH + LONGEST_REFERENCE;
            if (buffer.length() >= TARGET_TEXT_LENGTH && canSplitHere) {
                break;
            }
            buffer.append((char) in.read());
        }
        return new HtmlToken.Text(unescape(buffer.toString()));
    }

    /** Reads a tag. Returns empty for markup without content, such as a comment. A lone {@code <} is text. */
    private Optional<HtmlToken> nextTag() throws IOException {
        long start = in.line();
        int second = in.peek(1);
        if (second == '!' || second == '?') {
            skipDeclaration();
            return Optional.empty();
        }
        if (second != '/' && !Character.isLetter(second)) {
            return Optional.of(nextText());
        }
        if (!bufferTag()) {
            return Optional.of(new HtmlToken.OversizedTag(start));
        }
        String markup = buffer.toString();
        if (second == '/') {
            return Optional.of(new HtmlToken.EndTag(tagName(markup, 2), markup));
        }
        String name = tagName(markup, 1);
        if (name.equals("script") || name.equals("style")) {
            skipPast("</" + name);
            return Optional.empty();
        }
        return Optional.of(new HtmlToken.StartTag(name, attributes(markup, 1 + name.length()), markup, start));
    }

    /** Buffers a tag up to its closing bracket outside of quotes. Returns false if the tag exceeds the limit. */
    private boolean bufferTag() throws IOException {
        buffer.setLength(0);
        int quote = 0;
        int lastVisible = ' ';
        long size = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (++size <= MAX_TAG_LENGTH) {
                buffer.append((char) c);
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && lastVisible == '=') {
                quote = c;
            } else if (c == '>') {
                break;
            }
            lastVisible = Character.isWhitespace(c) ? lastVisible : c;
        }
        return size <= MAX_TAG_LENGTH;
    }

    private void skipDeclaration() throws IOException {
        buffer.setLength(0);
        boolean comment = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            buffer.append((char) c);
            comment |= buffer.length() == 4 && buffer.toString().equals("<!--");
            boolean atEnd = c == '>' && (!comment || endsWith("-->"));
            if (atEnd) {
                return;
            }
            if (buffer.length() > TARGET_TEXT_LENGTH) {
                buffer.delete(4, buffer.length() - 4);
            }
        }
    }

    private boolean endsWith(String end) {
        return buffer.length() >= end.length()
                && buffer.substring(buffer.length() - end.length()).equals(end);
    }

    /** Skips the content of an element and its end tag. */
    private void skipPast(String end) throws IOException {
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (matched < end.length()) {
                boolean continues = Character.toLowerCase(c) == end.charAt(matched);
                matched = continues ? matched + 1 : c == '<' ? 1 : 0;
            } else if (c == '>') {
                return;
            }
        }
    }

    private static String tagName(String markup, int from) {
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
            attributes.putIfAbsent(matcher.group(1).toUpperCase(Locale.ROOT), value == null ? "" : unescape(value));
        }
        return attributes;
    }

    private static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
