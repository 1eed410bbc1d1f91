package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Puts elements together of tags. An element with a text is a leaf and ends with it, whether its end tag is there or not;
 * one without text holds what comes up to its end tag, or is an empty leaf when it has none. Not thread-safe.
 */
public final class ElementReader {

    /** The largest element: characters of its texts and 32 for each tag in it. */
    public static final int LARGEST_ELEMENT = 4 << 20;

    private static final int TAG_OVERHEAD = 32;
    private static final int DEEPEST = 100;

    /** How an element ended. */
    public enum End {
        /** By its end tag, or where something around it went on. */
        WHOLE,
        /** By the end of the bytes. */
        TRUNCATED,
        /** In either way, but it was too large to be kept. */
        TOO_LARGE
    }

    private final TagReader tags;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private int size;
    private TreeElement element = TreeElement.root("", 0);

    public ElementReader(TagReader tags) {
        this.tags = tags;
    }

    /** Reads the element whose start tag is at hand; the tag after it comes next. */
    public End read(Surroundings around) throws IOException {
        pieces.clear();
        open.clear();
        size = 0;
        add(Piece.start(tags));
        End end = tags.kind() == TagReader.Kind.EMPTY ? End.WHOLE : readInside(around);
        if (size > LARGEST_ELEMENT) {
            pieces.clear();
            return End.TOO_LARGE;
        }
        element = Piece.tree(pieces);
        return end;
    }

    /** The element that was read last, unless it was too large. */
    public TreeElement element() {
        return element;
    }

    /** Whether it was a leaf with a text, or its end tag came. When not, what it holds may stand beside it. */
    public boolean isClosed() {
        return pieces.get(0).isClosed();
    }

    private End readInside(Surroundings around) throws IOException {
        Piece root = pieces.isEmpty() ? Piece.start(tags) : pieces.get(0);
        if (tags.hasText()) {
            return readEndOfLeaf(root);
        }
        open.add(root);
        Piece leaf = root;
        while (tags.next()) {
            if (tags.kind() != TagReader.Kind.END) {
                if (around.isLeftAt(tags.name())) {
                    tags.stay();
                    return End.WHOLE;
                }
                leaf = start();
            } else if (leaf.isLeafNamed(tags.name())) {
                leaf = root;
                addTextBehindEnd();
            } else if (close(tags.name())) {
                if (open.isEmpty()) {
                    return End.WHOLE;
                }
                addTextBehindEnd();
            } else if (around.isClosedBy(tags.name())) {
                tags.stay();
                return End.WHOLE;
            } else {
                addTextBehindEnd();
            }
        }
        return End.TRUNCATED;
    }

    private End readEndOfLeaf(Piece leaf) throws IOException {
        if (!tags.next()) {
            return End.TRUNCATED;
        }
        if (tags.kind() != TagReader.Kind.END || !tags.name().equals(leaf.name())) {
            tags.stay();
        }
        return End.WHOLE;
    }

    private Piece start() {
        Piece piece = Piece.start(tags);
        add(piece);
        if (tags.kind() == TagReader.Kind.START && !tags.hasText() && open.size() < DEEPEST) {
            open.add(piece);
        }
        return piece;
    }

    /** Closes the innermost open element of that name; those in it that are still open are empty leaves. */
    private boolean close(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).name().equals(name)) {
                add(open.get(i).close());
                open.subList(i, open.size()).clear();
                return true;
            }
        }
        return false;
    }

    private void addTextBehindEnd() {
        if (tags.hasText()) {
            add(Piece.text(tags));
        }
    }

    private void add(Piece piece) {
        size += tags.isTooLarge() ? LARGEST_ELEMENT : piece.size() + TAG_OVERHEAD;
        if (size <= LARGEST_ELEMENT) {
            pieces.add(piece);
        } else {
            size = LARGEST_ELEMENT + 1;
        }
    }
}
