package org.mesinfos.connectors.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Converter from JSON values to tree elements.
 *
 * <p>A member becomes a child with the member's name. An array becomes one child per value, all with the same name. A
 * value in a nested array becomes a child named {@code item}. Nulls are omitted, but count in the positions of an array.
 * Numbers keep their written form.
 */
public final class JsonElementReader {

    private static final String ITEM = "item";
    private static final int OVERHEAD = 32;

    private final JsonParser parser;
    private final JsonTextEncoding texts;
    private final long firstLine;
    private long size;

    /** Creates a reader of a whole file. */
    public JsonElementReader(JsonParser parser, JsonTextEncoding texts) {
        this(parser, texts, 1);
    }

    /**
     * Creates a reader of a part of a file.
     *
     * @param firstLine physical line of the file on which the parser starts, from 1
     */
    public JsonElementReader(JsonParser parser, JsonTextEncoding texts, long firstLine) {
        this.parser = parser;
        this.texts = texts;
        this.firstLine = firstLine;
    }

    /** Resets the size counter. Called before each record. */
    public void reset() {
        size = 0;
    }

    /** Returns whether the size since {@link #reset} exceeds the record limit. */
    public boolean isTooLarge() {
        return size > JsonParsers.MAX_RECORD_SIZE;
    }

    /** Reads the current value of the parser into an element. */
    public void read(TreeElement element) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> readMembers(element);
            case START_ARRAY -> readItems(element, ITEM);
            case VALUE_NULL -> {
                // A null carries no value.
            }
            default -> {
                String text = parser.getText();
                size += text.length();
                if (!isTooLarge()) {
                    element.setText(texts.decode(text));
                }
            }
        }
    }

    private void readMembers(TreeElement element) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            readChild(element, name);
        }
    }

    /** Reads the current value of the parser into new children of an element. */
    public void readChild(TreeElement parent, String name) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            readItems(parent, name);
        } else if (token != JsonToken.VALUE_NULL) {
            read(add(parent, name, 0));
        }
    }

    private void readItems(TreeElement parent, String name) throws IOException {
        int nulls = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                nulls++;
            } else {
                read(add(parent, name, nulls));
                nulls = 0;
            }
        }
    }

    /** Returns a new child, or a discarded element once the record is too large: its remaining values are skipped. */
    private TreeElement add(TreeElement parent, String name, int nulls) {
        size += OVERHEAD + name.length();
        return isTooLarge() ? TreeElement.root(name, 0) : parent.addChild(name, line(), nulls);
    }

    private long line() {
        return firstLine - 1 + parser.currentTokenLocation().getLineNr();
    }
}
