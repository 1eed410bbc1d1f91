package org.mesinfos.connectors.format.sgml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Builder of elements from tags with optional end tags. An element with a text is a leaf; its end tag is optional. An
 * element without text contains everything up to its end tag, or is an empty leaf if it has none. Not thread-safe.
 */
public final class SgmlElementReader {

    /** Maximum size of an element: characters of its texts and 32 for each tag in it. */
    public static final int MAX_ELEMENT_SIZE = 4 << 20;

    private static final int TAG_OVERHEAD = 32;
    private static final int MAX_DEPTH = 100;

    /** Way in which an element ended. */
    public enum End {
        /** At its end tag, or at a tag that ends it implicitly. */
        COMPLETE,
        /** At the end of the input. */
        TRUNCATED,
        /** Either way, but the element exceeded the size limit. */
        TOO_LARGE
    }

    private final TagReader tags;
    private final List<SgmlToken> tokens = new ArrayList<>();
    private final List<SgmlToken> open = new ArrayList<>();
    private int size;
    private TreeElement element = TreeElement.root("", 0);

    public SgmlElementReader(TagReader tags) {
        this.tags = tags;
    }

    /**
     * Reads the element that starts at the current tag. {@link TagReader#next()} then returns the tag after it.
     *
     * @param around rules for elements without end tag
     */
    public End read(ElementBoundaries around) throws IOException {
        tokens.clear();
        open.clear();
        size = 0;
        add(SgmlToken.start(tags));
        End end = tags.kind() == TagReader.Kind.EMPTY ? End.COMPLETE : readInside(around);
        if (size > MAX_ELEMENT_SIZE) {
            tokens.clear();
            return End.TOO_LARGE;
        }
        element = SgmlToken.buildTree(tokens);
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
        return tokens.get(0).isClosed();
    }

    private End readInside(ElementBoundaries around) throws IOException {
        SgmlToken root = tokens.isEmpty() ? SgmlToken.start(tags) : tokens.get(0);
        if (tags.hasText()) {
            return readEndOfLeaf(root);
        }
        open.add(root);
        SgmlToken leaf = root;
        while (tags.next()) {
            if (tags.kind() != TagReader.Kind.END) {
                if (around.isEndedByStartTag(tags.name())) {
                    tags.pushBack();
                    return End.COMPLETE;
                }
                leaf = start();
            } else if (leaf.isLeafNamed(tags.name())) {
                leaf = root;
                addTextAfterEnd();
            } else if (close(tags.name())) {
                if (open.isEmpty()) {
                    return End.COMPLETE;
                }
                addTextAfterEnd();
            } else if (around.isClosedByEndTag(tags.name())) {
                tags.pushBack();
                return End.COMPLETE;
            } else {
                addTextAfterEnd();
            }
        }
        return End.TRUNCATED;
    }

    private End readEndOfLeaf(SgmlToken leaf) throws IOException {
        if (!tags.next()) {
            return End.TRUNCATED;
        }
        if (tags.kind() != TagReader.Kind.END || !tags.name().equals(leaf.name())) {
            tags.pushBack();
        }
        return End.COMPLETE;
    }

    private SgmlToken start() {
        SgmlToken piece = SgmlToken.start(tags);
        add(piece);
        if (tags.kind() == TagReader.Kind.START && !tags.hasText() && open.size() < MAX_DEPTH) {
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

    private void addTextAfterEnd() {
        if (tags.hasText()) {
            add(SgmlToken.text(tags));
        }
    }

    private void add(SgmlToken piece) {
        size += tags.isTooLarge() ? MAX_ELEMENT_SIZE : piece.size() + TAG_OVERHEAD;
        if (size <= MAX_ELEMENT_SIZE) {
            tokens.add(piece);
        } else {
            size = MAX_ELEMENT_SIZE + 1;
        }
    }
}
