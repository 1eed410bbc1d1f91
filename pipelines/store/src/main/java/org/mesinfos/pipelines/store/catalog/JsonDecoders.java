package org.mesinfos.pipelines.store.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;
import org.mesinfos.pipelines.store.catalog.JsonValues.Decoder;

/** Decoders of the types that the components of records have. */
final class JsonDecoders {

    private JsonDecoders() {}

    static Decoder<?> of(Type type) {
        return type instanceof ParameterizedType generic
                ? ofGeneric(generic.getRawType(), generic.getActualTypeArguments())
                : ofClass((Class<?>) type);
    }

    private static Decoder<?> ofGeneric(Type raw, Type[] arguments) {
        Decoder<?> value = of(arguments[arguments.length - 1]);
        if (raw == Optional.class) {
            return json -> json.optional(value);
        }
        if (raw == List.class) {
            return json -> json.list(value);
        }
        if (raw == SortedMap.class) {
            Function<String, ?> key = key((Class<?>) arguments[0]);
            return json -> json.map(key, value);
        }
        throw new IllegalArgumentException("No decoder of " + raw);
    }

    private static Function<String, ?> key(Class<?> type) {
        return type.isEnum() ? constants(type) : Function.identity();
    }

    private static Decoder<?> ofClass(Class<?> type) {
        if (type == String.class) {
            return JsonValues::text;
        }
        if (type == long.class || type == Long.class) {
            return JsonValues::number;
        }
        if (type == int.class) {
            return JsonValues::integer;
        }
        if (type == boolean.class) {
            return JsonValues::truth;
        }
        if (type == OptionalLong.class) {
            return json ->
                    json.optional(JsonValues::number).map(OptionalLong::of).orElse(OptionalLong.empty());
        }
        if (type == CalendarDay.class) {
            return json -> CalendarDay.parse(json.text());
        }
        if (type == DateRange.class) {
            return json -> DateRange.parse(json.text());
        }
        if (type.isEnum()) {
            Function<String, ?> constants = constants(type);
            return json -> constants.apply(json.text());
        }
        return RecordDecoder.of(type.asSubclass(Record.class));
    }

    /** Returns the constants of an enum, by name. */
    private static Function<String, ?> constants(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return name -> {
            Object constant = constants.get(name);
            if (constant == null) {
                throw new IllegalArgumentException("No " + type.getSimpleName() + " has this name");
            }
            return constant;
        };
    }
}
