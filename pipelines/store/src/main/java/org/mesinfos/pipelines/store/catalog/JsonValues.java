package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cursor over the values of a JSON text. Each method reads the value at the current token. Not thread-safe. */
final class JsonValues {

    private static final JsonFactory JSON = new JsonFactory();

    /** A power of 2, far above the number of different texts of one entry. */
    private static final int REMEMBERED = 1024;

    private final JsonParser json;

    /** Texts by hash: entries share most of theirs, such as the ids of deliveries, and thus one instance of each. */
    private final @Nullable String[] texts = new @Nullable String[REMEMBERED];

    private JsonValues(JsonParser json) {
        this.json = json;
    }

    /** Reader of the value at the current token. */
    @FunctionalInterface
    interface Decoder<T> {
        T read(JsonValues json) throws IOException;
    }

    /**
     * Reads the value of a text.
     *
     * @param expected the message if the text is other than expected
     * @throws UncheckedIOException if the text is not JSON or the value is not one that the decoder reads
     */
    static <T> T read(byte[] text, Decoder<T> decoder, String expected) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return decoder.read(new JsonValues(json));
        } catch (IOException e) {
            throw new UncheckedIOException(expected, e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UncheckedIOException(expected, new IOException(e));
        }
    }

    /** Reads all values up to the end of the text. */
    <T> List<T> all(Decoder<T> decoder) throws IOException {
        List<T> values = new ArrayList<>();
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
            values.add(decoder.read(this));
        }
        return values;
    }

    /** Begins an object, whose fields {@link #field()} returns. */
    void begin() throws IOException {
        require(JsonToken.START_OBJECT, "An object is expected");
    }

    /** Moves to the value of the next field and returns the name of the field; null at the end of the object. */
    @Nullable
    String field() throws IOException {
        String name = json.nextFieldName();
        if (name != null) {
            json.nextToken();
        }
        return name;
    }

    /** Skips a value of an unknown field. */
    void skip() throws IOException {
        json.skipChildren();
    }

    /** Reads an object whose fields have values of one type. */
    <K, V> SortedMap<K, V> map(Function<String, K> key, Decoder<V> value) throws IOException {
        SortedMap<K, V> values = new TreeMap<>();
        begin();
        for (String name = field(); name != null; name = field()) {
            values.put(key.apply(name), value.read(this));
        }
        return values;
    }

    <T> List<T> list(Decoder<T> element) throws IOException {
        require(JsonToken.START_ARRAY, "An array is expected");
        List<T> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(this));
        }
        return values;
    }

    /** Reads a value that may be null. */
    <T> Optional<T> optional(Decoder<T> value) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(value.read(this));
    }

    String text() throws IOException {
        require(JsonToken.VALUE_STRING, "A text is expected");
        String text = json.getText();
        int place = text.hashCode() & REMEMBERED - 1;
        String remembered = texts[place];
        if (remembered != null && remembered.equals(text)) {
            return remembered;
        }
        texts[place] = text;
        return text;
    }

    long number() throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, "A whole number is expected");
        return json.getLongValue();
    }

    int integer() throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, "A whole number is expected");
        return json.getIntValue();
    }

    boolean truth() throws IOException {
        return json.getBooleanValue();
    }

    private void require(JsonToken token, String expected) throws IOException {
        if (json.currentToken() != token) {
            throw failure(expected);
        }
    }

    /** Returns the failure of a text that is not as expected, with its place. */
    IOException failure(String expected) {
        return new JsonParseException(json, expected);
    }
}
