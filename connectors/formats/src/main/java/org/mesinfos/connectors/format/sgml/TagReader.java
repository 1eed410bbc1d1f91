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
    public static final int LARGEST_TEXT = 1 << 20;

    /** Kind of tag. */
    public enum Kind {
        START,
        END,
        /** Start and end in one, as in XML. */
        EMPTY
    }

    private final ByteWindow window;
    private final TextDecoder text;
    private final TagNames names = new TagNames();
    private final Markup markup = new Markup();
    private int position;
    /** Start of the current text; earlier bytes can be discarded. */
    private int kept;

    private long lineAtPosition;
    private Markup.Kind ahead = Markup.Kind.TEXT;
    private boolean stays;

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
        if (stays) {
            stays = false;
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
    public void stay() {
        stays = true;
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
        return text.isThere();
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
        kind = ahead == Markup.Kind.START ? Kind.START : ahead == Markup.Kind.END ? Kind.END : Kind.EMPTY;
        name = names.name(bytes, markup.nameFrom(), markup.nameTo());
        int nameEnd = markup.nameTo();
        int attributesEnd = markup.end() - (kind == Kind.EMPTY ? 2 : 1);
        attributes = nameEnd >= attributesEnd
                ? ""
                : text.decoded(bytes, nameEnd, attributesEnd).strip();
        line = lineAtPosition;
        offset = window.offset(position);
        for (int i = position; i < markup.end(); i++) {
            lineAtPosition += bytes[i] == '\n' ? 1 : 0;
        }
        position = markup.end();
        ahead = Markup.Kind.TEXT;
    }

    private void readText() throws IOException {
        kept = position;
        text.begin(position);
        while (!isAtTag() && passPlainText()) {
            ahead = lookAtMarkup();
            switch (ahead) {
                case START, END, EMPTY -> {
                    // The text ends here.
                }
                case TEXT -> position++;
                case CHARACTER_DATA -> passCharacterData();
                case COMMENT -> passOver(4, "-->");
                case INSTRUCTION -> passOver(2, ">");
                case DOCUMENT_TYPE -> passDocumentType();
            }
        }
        text.end(window.bytes(), position);
    }

    private boolean isAtTag() {
        return ahead == Markup.Kind.START || ahead == Markup.Kind.END || ahead == Markup.Kind.EMPTY;
    }

    /** Advances to the next less-than sign; false if there is none. */
    private boolean passPlainText() throws IOException {
        while (true) {
            byte[] bytes = window.bytes();
            int filled = window.filled();
            int i = position;
            while (i < filled && bytes[i] != '<') {
                lineAtPosition += bytes[i] == '\n' ? 1 : 0;
                i++;
            }
            position = i;
            if (i < filled) {
                return true;
            }
            if (!more()) {
                return false;
            }
        }
    }

    private Markup.Kind lookAtMarkup() throws IOException {
        while (window.filled() - position < Markup.LONGEST_TAG && !window.isExhausted()) {
            more();
        }
        return markup.at(window.bytes(), position, window.filled());
    }

    /** Reads more bytes and retains the current text unless it has become too large. */
    private boolean more() throws IOException {
        if (position - kept > LARGEST_TEXT) {
            text.drop();
            kept = position;
        }
        boolean read = window.more(kept);
        position -= kept;
        text.moved(kept);
        kept = 0;
        return read;
    }

    private void passCharacterData() throws IOException {
        text.addPiece(window.bytes(), position);
        position += "<![CDATA[".length();
        dropHere();
        Terminator terminator = new Terminator("]]>");
        boolean closed = false;
        while (!closed && (position < window.filled() || more())) {
            closed = terminator.endsWith(passByte());
        }
        text.addLiteral(window.bytes(), closed ? position - 3 : position);
        dropHere();
    }

    private void passOver(int opening, String closing) throws IOException {
        text.addPiece(window.bytes(), position);
        position += opening;
        Terminator terminator = new Terminator(closing);
        boolean closed = false;
        while (!closed && (position < window.filled() || moreDropping())) {
            closed = terminator.endsWith(passByte());
        }
        dropHere();
    }

    private byte passByte() {
        byte b = window.bytes()[position++];
        lineAtPosition += b == '\n' ? 1 : 0;
        return b;
    }

    /** Skips a document type, with declarations in square brackets and quoted texts, up to its closing bracket. */
    private void passDocumentType() throws IOException {
        text.addPiece(window.bytes(), position);
        position++;
        int depth = 1;
        byte quote = 0;
        while (depth > 0 && (position < window.filled() || moreDropping())) {
            byte b = passByte();
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else {
                depth += b == '<' ? 1 : b == '>' ? -1 : 0;
            }
        }
        dropHere();
    }

    private boolean moreDropping() throws IOException {
        dropHere();
        return more();
    }

    private void dropHere() {
        kept = position;
        text.resume(position);
    }
}
