package org.mesinfos.connectors.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Reads JSON values into elements: a member is a child of its name, an array as many children of one name as it has
 * values, a value in an array of arrays a child {@code item}. Nulls are left out. Numbers are kept as they are written.
 */
public final class JsonElements {

    private static final String ITEM = "item";
    private static final int OVERHEAD = 32;

    private final JsonParser parser;
    private final JsonTexts texts;
    private long size;

    public JsonElements(JsonParser parser, JsonTexts texts) {
        this.parser = parser;
        this.texts = texts;
    }

    /** Starts counting anew; asked before each record. */
    public void begin() {
        size = 0;
    }

    /** Whether more was read since {@link #begin} than is kept. */
    public boolean isTooLarge() {
        return size > JsonParsers.RECORD_SIZE;
    }

    /** Reads the value the parser stands at into an element. */
    public void into(TreeElement element) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> members(element);
            case START_ARRAY -> items(element, ITEM);
            case VALUE_NULL -> {
                // Unknown is nothing.
            }
            default -> {
                String text = parser.getText();
                size += text.length();
                if (!isTooLarge()) {
                    element.setText(texts.read(text));
                }
            }
        }
    }

    private void members(TreeElement element) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            child(element, name);
        }
    }

    /** Reads the value the parser stands at into new children of an element. */
    public void child(TreeElement parent, String name) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            items(parent, name);
        } else if (token != JsonToken.VALUE_NULL) {
            into(add(parent, name));
        }
    }

    private void items(TreeElement parent, String name) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                items(add(parent, name), ITEM);
            } else {
                child(parent, name);
            }
        }
    }

    /** Once a record is too large its values are still passed over, but no longer kept. */
    private TreeElement add(TreeElement parent, String name) {
        size += OVERHEAD + name.length();
        return isTooLarge() ? TreeElement.root(name, 0) : parent.addChild(name, line());
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
