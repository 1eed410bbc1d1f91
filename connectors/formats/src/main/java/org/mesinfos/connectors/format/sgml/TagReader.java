package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Reader of tags, each with the text that follows it up to the next tag.
 *
 * <p>Works on bytes of any encoding in which ASCII characters are single bytes. Buffers one text. Malformed markup
 * never causes a failure. Not thread-safe.
 */
public final class TagReader {

    /** Maximum bytes of a text. A longer one is discarded and {@link #isTooLarge()} is true. */
    public static final int MAX_TEXT_BYTES = 1 << 20;

    /** Kind of tag. */
    public enum Kind {
        START,
        END,
        /** Start and end in one, as in XML. */
        EMPTY
    }

    private final ByteWindow window;
    private final TextDecoder text;
    private final TagNameCache names = new TagNameCache();
    private final MarkupClassifier markup = new MarkupClassifier();
    private int position;
    /** Start of the current text; earlier bytes can be discarded. */
    private int retainedFrom;

    private long lineAtPosition;
    private MarkupClassifier.Kind nextMarkup = MarkupClassifier.Kind.TEXT;
    private boolean pushedBack;

    private Kind kind = Kind.START;
    private String name = "";
    private String attributes = "";
    private long line;
    private long offset;

    /**
     * @param in the bytes from {@code offset}; closed by the caller
     * @param charset encoding of the texts
     * @param offset offset in the file at which the bytes start
     * @param end offset after the last byte to read
     * @param firstLine physical line at {@code offset}, from 1
     */
    public TagReader(InputStream in, Charset charset, long offset, long end, long firstLine) {
        this.window = new ByteWindow(in, offset, end);
        this.text = new TextDecoder(charset);
        this.lineAtPosition = firstLine;
    }

    /** Advances to the next tag; false at the end. Text before the first tag is skipped. */
    public boolean next() throws IOException {
        if (pushedBack) {
            pushedBack = false;
            return true;
        }
        if (!isAtTag()) {
            readText();
            if (!isAtTag()) {
                return false;
            }
        }
        readTag();
        readText();
        return true;
    }

    /** Makes {@link #next()} return the current tag again. */
    public void pushBack() {
        pushedBack = true;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the tag name in upper case, without a prefix. */
    public String name() {
        return name;
    }

    /** Returns the text between name and closing bracket as delivered; usually empty. */
    public String attributes() {
        return attributes;
    }

    /** Returns whether the following text contains more than white space. */
    public boolean hasText() {
        return text.hasText();
    }

    /** Returns the following text, stripped and with character references resolved. May be called once per tag. */
    public String text() {
        return text.read(window.bytes());
    }

    /** Returns whether the following text was discarded because it exceeds the limit. */
    public boolean isTooLarge() {
        return text.isTooLarge();
    }

    /** Returns the physical line of the tag, from 1. */
    public long line() {
        return line;
    }

    /** Returns the offset in the file at which the tag starts. */
    public long offset() {
        return offset;
    }

    private void readTag() {
        byte[] bytes = window.bytes();
        kind = nextMarkup == MarkupClassifier.Kind.START
                ? Kind.START
                : nextMarkup == MarkupClassifier.Kind.END ? Kind.END : Kind.EMPTY;
        name = names.name(bytes, markup.nameFrom(), markup.nameTo());
        int nameEnd = markup.nameTo();
        int attributesEnd = markup.end() - (kind == Kind.EMPTY ? 2 : 1);
        attributes = nameEnd >= attributesEnd
                ? ""
                : text.decode(bytes, nameEnd, attributesEnd).strip();
        line = lineAtPosition;
        offset = window.offset(position);
        for (int i = position; i < markup.end(); i++) {
            lineAtPosition += bytes[i] == '\n' ? 1 : 0;
        }
        position = markup.end();
        nextMarkup = MarkupClassifier.Kind.TEXT;
    }

    private void readText() throws IOException {
        retainedFrom = position;
        text.start(position);
        while (!isAtTag() && skipPlainText()) {
            nextMarkup = classifyMarkup();
            switch (nextMarkup) {
                case START, END, EMPTY -> {
                    // The text ends here.
                }
                case TEXT -> position++;
                case CHARACTER_DATA -> readCharacterData();
                case COMMENT -> skipSection(4, "-->");
                case INSTRUCTION -> skipSection(2, ">");
                case DOCUMENT_TYPE -> skipDocumentType();
            }
        }
        text.end(window.bytes(), position);
    }

    private boolean isAtTag() {
        return nextMarkup == MarkupClassifier.Kind.START
                || nextMarkup == MarkupClassifier.Kind.END
                || nextMarkup == MarkupClassifier.Kind.EMPTY;
    }

    /** Advances to the next less-than sign; false if there is none. */
    private boolean skipPlainText() throws IOException {
        while (true) {
            byte[] bytes = window.bytes();
            int filled = window.limit();
            int i = position;
            while (i < filled && bytes[i] != '<') {
                lineAtPosition += bytes[i] == '\n' ? 1 : 0;
                i++;
            }
            position = i;
            if (i < filled) {
                return true;
            }
            if (!readMore()) {
                return false;
            }
        }
    }

    private MarkupClassifier.Kind classifyMarkup() throws IOException {
        while (window.limit() - position < MarkupClassifier.MAX_TAG_LENGTH && !window.isExhausted()) {
            readMore();
        }
        return markup.classify(window.bytes(), position, window.limit());
    }

    /** Reads more bytes and retains the current text unless it has become too large. */
    private boolean readMore() throws IOException {
        if (position - retainedFrom > MAX_TEXT_BYTES) {
            text.discard();
            retainedFrom = position;
        }
        boolean read = window.readMore(retainedFrom);
        position -= retainedFrom;
        text.shift(retainedFrom);
        retainedFrom = 0;
        return read;
    }

    private void readCharacterData() throws IOException {
        text.addDecoded(window.bytes(), position);
        position += "<![CDATA[".length();
        discardBefore();
        Terminator terminator = new Terminator("]]>");
        boolean closed = false;
        while (!closed && (position < window.limit() || readMore())) {
            closed = terminator.endsWith(readByte());
        }
        text.addLiteral(window.bytes(), closed ? position - 3 : position);
        discardBefore();
    }

    private void skipSection(int opening, String closing) throws IOException {
        text.addDecoded(window.bytes(), position);
        position += opening;
        Terminator terminator = new Terminator(closing);
        boolean closed = false;
        while (!closed && (position < window.limit() || discardAndReadMore())) {
            closed = terminator.endsWith(readByte());
        }
        discardBefore();
    }

    private byte readByte() {
        byte b = window.bytes()[position++];
        lineAtPosition += b == '\n' ? 1 : 0;
        return b;
    }

    /** Skips a document type, with declarations in square brackets and quoted texts, up to its closing bracket. */
    private void skipDocumentType() throws IOException {
        text.addDecoded(window.bytes(), position);
        position++;
        int depth = 1;
        byte quote = 0;
        while (depth > 0 && (position < window.limit() || discardAndReadMore())) {
            byte b = readByte();
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else {
                depth += b == '<' ? 1 : b == '>' ? -1 : 0;
            }
        }
        discardBefore();
    }

    private boolean discardAndReadMore() throws IOException {
        discardBefore();
        return readMore();
    }

    private void discardBefore() {
        retainedFrom = position;
        text.resume(position);
    }
}
