package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parser of the JSON of {@link CatalogJson}, without data binding: preparing the latter takes most of the time of a look-up.
 * Unknown fields are skipped, missing numbers are 0 and missing optional values empty, as there. Not thread-safe.
 */
final class CatalogParser {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;

    private CatalogParser(JsonParser json) {
        this.json = json;
    }

    /** Reader of the value at the current token. */
    @FunctionalInterface
    interface ValueReader<T> {
        T read(CatalogParser parser) throws IOException;
    }

    /**
     * Reads a value.
     *
     * @throws UncheckedIOException if the JSON is not that of the type
     */
    static <T> T read(byte[] bytes, Class<T> type, ValueReader<T> reader) {
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            return reader.read(new CatalogParser(json));
        } catch (IOException e) {
            throw new UncheckedIOException(CatalogJson.notA(type), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UncheckedIOException(CatalogJson.notA(type), new IOException(e));
        }
    }

    /** Begins an object, whose fields {@link #field()} returns. */
    void begin() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "An object is expected");
        }
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

    /** Reads an object whose fields have values of one type. */
    <T> SortedMap<String, T> map(ValueReader<T> reader) throws IOException {
        SortedMap<String, T> values = new TreeMap<>();
        begin();
        for (String name = field(); name != null; name = field()) {
            values.put(name, reader.read(this));
        }
        return values;
    }

    /** Reads an object of numbers. */
    Map<String, Long> numbers() throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        begin();
        for (String name = field(); name != null; name = field()) {
            if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                numbers.put(name, json.getLongValue());
            } else {
                skip();
            }
        }
        return numbers;
    }

    <T> List<T> list(ValueReader<T> reader) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new JsonParseException(json, "An array is expected");
        }
        List<T> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(reader.read(this));
        }
        return values;
    }

    /** Reads a value that may be null. */
    <T> Optional<T> optional(ValueReader<T> reader) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(reader.read(this));
    }

    String text() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new JsonParseException(json, "A text is expected");
        }
        return json.getText();
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    CalendarDay day() throws IOException {
        return CalendarDay.parse(text());
    }

    long number() throws IOException {
        return json.getLongValue();
    }

    int integer() throws IOException {
        return json.getIntValue();
    }

    boolean truth() throws IOException {
        return json.getBooleanValue();
    }

    /** Skips an unknown value. */
    void skip() throws IOException {
        json.skipChildren();
    }

    /** Returns a value that must be there. */
    <T> T required(@Nullable T value) throws IOException {
        if (value == null) {
            throw new JsonParseException(json, "A required field has no value");
        }
        return value;
    }
}
