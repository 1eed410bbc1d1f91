package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Reads tags, each with the text that stands behind it up to the next tag. Works on bytes of any encoding of which the
 * ASCII characters are single bytes, in memory for one text. Never fails for what the bytes say. Not thread-safe.
 */
public final class TagReader {

    /** The largest text, in bytes; a longer one is dropped and {@link #isTooLarge()}. */
    public static final int LARGEST_TEXT = 1 << 20;

    /** What a tag is. */
    public enum Kind {
        START,
        END,
        /** Start and end at once, as in XML. */
        EMPTY
    }

    private final ByteWindow window;
    private final TextDecoder text;
    private final TagNames names = new TagNames();
    private final Markup markup = new Markup();
    private int position;
    /** Where the text at hand starts; what stands before is not needed any more. */
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
     * @param offset where in the file they start
     * @param end offset behind the last byte that is read
     * @param firstLine physical line at {@code offset}, from 1
     */
    public TagReader(InputStream in, Charset charset, long offset, long end, long firstLine) {
        this.window = new ByteWindow(in, offset, end);
        this.text = new TextDecoder(charset);
        this.lineAtPosition = firstLine;
    }

    /** Goes to the next tag; false at the end. What stands before the first one is passed over. */
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

    /** Has {@link #next()} give the same tag once more. */
    public void stay() {
        stays = true;
    }

    public Kind kind() {
        return kind;
    }

    /** Its name in upper case, without a prefix. */
    public String name() {
        return name;
    }

    /** All that stands in the tag behind its name, as delivered; mostly empty. */
    public String attributes() {
        return attributes;
    }

    /** Whether something other than white space stands behind it. */
    public boolean hasText() {
        return text.isThere();
    }

    /** The text behind it without white space around, character references resolved; may be asked for once a tag. */
    public String text() {
        return text.read(window.bytes());
    }

    /** Whether the text behind it was too large to be kept. */
    public boolean isTooLarge() {
        return text.isTooLarge();
    }

    /** Physical line of the tag, from 1. */
    public long line() {
        return line;
    }

    /** Where in the file the tag starts. */
    public long offset() {
        return offset;
    }

    private void readTag() {
        byte[] bytes = window.bytes();
        kind = ahead == Markup.Kind.START ? Kind.START : ahead == Markup.Kind.END ? Kind.END : Kind.EMPTY;
        name = names.name(bytes, markup.nameFrom(), markup.nameTo());
        int behindName = markup.nameTo();
        int attributesEnd = markup.end() - (kind == Kind.EMPTY ? 2 : 1);
        attributes = behindName >= attributesEnd
                ? ""
                : text.decoded(bytes, behindName, attributesEnd).strip();
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

    /** Goes on to the next less-than sign; false when there is none. */
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

    /** Reads more, keeping the text at hand unless it has become too large. */
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

    /** To the angle bracket that closes it, declarations in square brackets and quoted texts included. */
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
