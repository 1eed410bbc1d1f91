package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.catalog.JsonValues.Decoder;

/**
 * Decoder of a record from the JSON of {@link CatalogJson}, which has a field for each component. Unknown fields are skipped. A
 * missing number is 0, a missing optional value empty, and so is a component that is written only if it is not empty; all
 * others must be there. Thread-safe.
 */
final class RecordDecoder<T extends Record> implements Decoder<T> {

    private static final ClassValue<RecordDecoder<?>> DECODERS = new ClassValue<>() {
        @Override
        protected RecordDecoder<?> computeValue(Class<?> type) {
            return new RecordDecoder<>(type.asSubclass(Record.class));
        }
    };

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Decoder<?>> components = new ArrayList<>();
    private final @Nullable Object[] missing;
    private final Constructor<T> constructor;

    private RecordDecoder(Class<T> type) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        missing = new @Nullable Object[declared.length];
        for (int position = 0; position < declared.length; position++) {
            RecordComponent component = declared[position];
            positions.put(component.getName(), position);
            components.add(JsonDecoders.of(component.getGenericType()));
            types[position] = component.getType();
            missing[position] = missing(component);
        }
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor", e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws java.io.UncheckedIOException if the JSON is not that of the type
     */
    static <T extends Record> T decode(byte[] json, Class<T> type) {
        return JsonValues.read(json, of(type), "Not a " + type.getSimpleName() + " in the format of this version");
    }

    /** Returns the decoder of a type, which is prepared once. */
    @SuppressWarnings("unchecked") // The decoder was computed for this type.
    static <T extends Record> RecordDecoder<T> of(Class<T> type) {
        return (RecordDecoder<T>) DECODERS.get(type);
    }

    /** Returns the value of a component without a field; null if it must have one. */
    private static @Nullable Object missing(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == long.class) {
            return 0L;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        JsonInclude written = component.getAccessor().getAnnotation(JsonInclude.class);
        return written != null && written.value() == JsonInclude.Include.NON_EMPTY ? empty(type) : null;
    }

    private static Object empty(Class<?> type) {
        return type == String.class ? "" : type == List.class ? List.of() : Collections.emptySortedMap();
    }

    @Override
    public T read(JsonValues json) throws IOException {
        @Nullable Object[] values = missing.clone();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            Integer position = positions.get(field);
            if (position == null) {
                json.skip();
            } else {
                values[position] = components.get(position).read(json);
            }
        }
        for (Object value : values) {
            if (value == null) {
                throw json.failure("A required field has no value");
            }
        }
        return construct(values);
    }

    private T construct(@Nullable Object[] values) throws IOException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IOException(
                    "The values of a " + constructor.getDeclaringClass().getSimpleName() + " do not match",
                    e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("A record of this package can be created", e);
        }
    }
}
