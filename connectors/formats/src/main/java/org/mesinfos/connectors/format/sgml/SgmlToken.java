package org.mesinfos.connectors.format.sgml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Tag of an element, or text after an end tag. Tokens are collected until it is known which start tags have an end tag.
 */
final class SgmlToken {

    private enum Kind {
        START,
        END,
        TEXT
    }

    private final Kind kind;
    private final String name;
    private final String text;
    private final String attributes;
    private final long line;
    private boolean closed;

    private SgmlToken(Kind kind, String name, String text, String attributes, long line) {
        this.kind = kind;
        this.name = name;
        this.text = text;
        this.attributes = attributes;
        this.line = line;
    }

    /** Creates the token of the current start tag and its text. */
    static SgmlToken start(TagReader tags) {
        return new SgmlToken(
                Kind.START, tags.name(), tags.hasText() ? tags.text() : "", tags.attributes(), tags.line());
    }

    /** Creates the token of the text after the current tag. */
    static SgmlToken text(TagReader tags) {
        return new SgmlToken(Kind.TEXT, "", tags.text(), "", tags.line());
    }

    /** Marks the start tag as closed and creates the end token. */
    SgmlToken close() {
        closed = true;
        return new SgmlToken(Kind.END, name, "", "", line);
    }

    String name() {
        return name;
    }

    int size() {
        return text.length() + attributes.length();
    }

    boolean isLeafNamed(String other) {
        return !text.isEmpty() && name.equals(other);
    }

    boolean isClosed() {
        return closed || !text.isEmpty();
    }

    /** Builds the element from its tokens, of which the first is its start tag. */
    static TreeElement buildTree(List<SgmlToken> pieces) {
        SgmlToken first = pieces.get(0);
        TreeElement root = first.applyTo(TreeElement.root(first.name, first.line));
        Deque<TreeElement> open = new ArrayDeque<>();
        open.push(root);
        IdentityHashMap<TreeElement, StringBuilder> texts = new IdentityHashMap<>();
        for (SgmlToken piece : pieces.subList(1, pieces.size())) {
            TreeElement parent = open.element();
            switch (piece.kind) {
                case START -> {
                    TreeElement child = piece.applyTo(parent.addChild(piece.name, piece.line));
                    if (piece.closed) {
                        open.push(child);
                    }
                }
                case END -> {
                    if (open.size() > 1) {
                        open.pop();
                    }
                }
                case TEXT -> {
                    StringBuilder text = texts.computeIfAbsent(parent, unseen -> new StringBuilder(unseen.value()));
                    text.append(text.isEmpty() ? "" : "\n").append(piece.text);
                }
            }
        }
        texts.forEach((element, text) -> element.setText(text.toString()));
        return root;
    }

    private TreeElement applyTo(TreeElement element) {
        if (!text.isEmpty()) {
            element.setText(text);
        }
        if (!attributes.isEmpty()) {
            element.addAttribute("attributes", attributes);
        }
        return element;
    }
}
