package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Reader of one element with its content, up to a size limit. Not thread-safe. */
final class XmlElementReader {

    private final XmlCursor cursor;
    private final int rootDepth;
    private final Locator locator;
    private final StringBuilder longText = new StringBuilder();
    private TreeElement[] open = new TreeElement[16];
    private long size;

    /** @param cursor at the start of the element */
    XmlElementReader(XmlCursor cursor, TreeElement root) {
        this.cursor = cursor;
        this.rootDepth = cursor.depth();
        this.locator = cursor.locator();
        open[0] = root;
    }

    void read() throws IOException, XmlReadException, ElementTooLargeException {
        addSize(XmlLimits.ELEMENT_OVERHEAD + cursor.addAttributes(open[0]));
        while (cursor.depth() >= rootDepth) {
            switch (cursor.advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    endText();
                    TreeElement parent = innermost();
                    cursor.enter();
                    open(parent.addChild(cursor.name(), cursor.line()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    endText();
                    cursor.leave();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> {
                    // Comments and processing instructions carry no data.
                }
            }
        }
    }

    private TreeElement innermost() {
        return open[cursor.depth() - rootDepth];
    }

    private void open(TreeElement element) throws IOException, XmlReadException, ElementTooLargeException {
        int level = cursor.depth() - rootDepth;
        if (level == open.length) {
            open = Arrays.copyOf(open, level * 2);
        }
        open[level] = element;
        addSize(XmlLimits.ELEMENT_OVERHEAD + cursor.addAttributes(element));
    }

    /** Appends text. The parser may deliver one text in several parts; only then is a buffer used. */
    private void text() throws IOException, XmlReadException, ElementTooLargeException {
        TreeElement element = innermost();
        boolean isFirst = element.value().isEmpty();
        String part = isFirst ? cursor.firstText() : cursor.text();
        addSize(part.length());
        if (isFirst) {
            element.setText(part);
        } else {
            if (longText.isEmpty()) {
                longText.append(element.value());
            }
            longText.append(part);
        }
    }

    private void endText() {
        if (!longText.isEmpty()) {
            innermost().setText(longText.toString());
            longText.setLength(0);
        }
    }

    private void addSize(int characters) throws IOException, XmlReadException, ElementTooLargeException {
        size += characters;
        if (size > cursor.elementSize()) {
            skipRest();
            throw new ElementTooLargeException(locator, cursor.elementSize());
        }
    }

    private void skipRest() throws IOException, XmlReadException {
        while (cursor.depth() >= rootDepth) {
            switch (cursor.advance()) {
                case XMLStreamConstants.START_ELEMENT -> cursor.enter();
                case XMLStreamConstants.END_ELEMENT -> cursor.leave();
                default -> {
                    // Skipped content has no size limit.
                }
            }
        }
    }
}
