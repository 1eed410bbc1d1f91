package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Builder of elements from tags with optional end tags. An element with a text is a leaf; its end tag is optional. An
 * element without text contains everything up to its end tag, or is an empty leaf if it has none. Not thread-safe.
 */
public final class ElementReader {

    /** Maximum size of an element: characters of its texts and 32 for each tag in it. */
    public static final int LARGEST_ELEMENT = 4 << 20;

    private static final int TAG_OVERHEAD = 32;
    private static final int DEEPEST = 100;

    /** Way in which an element ended. */
    public enum End {
        /** At its end tag, or at a tag that ends it implicitly. */
        WHOLE,
        /** At the end of the input. */
        TRUNCATED,
        /** Either way, but the element exceeded the size limit. */
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

    /**
     * Reads the element that starts at the current tag. {@link TagReader#next()} then returns the tag after it.
     *
     * @param around rules for elements without end tag
     */
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

    /** Returns the last element read, unless it was too large. */
    public TreeElement element() {
        return element;
    }

    /**
     * Returns whether the element was a leaf with text or had its end tag. If not, its children may actually be
     * siblings.
     */
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

    /** Closes the innermost open element with that name. Open elements inside it become empty leaves. */
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
