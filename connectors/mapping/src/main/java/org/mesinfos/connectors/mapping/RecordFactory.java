package org.mesinfos.connectors.mapping;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Factory for empty records of one generated class, canonical or nested. The constructor is bound once, so that each
 * row costs only a plain call.
 */
final class RecordFactory {

    private final Supplier<SpecificRecord> constructor;
    private final int[] arrayPositions;
    private final int[] mapPositions;

    private RecordFactory(Supplier<SpecificRecord> constructor, Schema schema) {
        this.constructor = constructor;
        this.arrayPositions = positions(schema, Schema.Type.ARRAY);
        this.mapPositions = positions(schema, Schema.Type.MAP);
    }

    static RecordFactory of(Schema schema) {
        return new RecordFactory(constructor(SpecificData.get().getClass(schema)), schema);
    }

    /** Returns a record without values: arrays and maps are empty and mutable, all other fields null. */
    SpecificRecord create() {
        SpecificRecord record = constructor.get();
        for (int position : arrayPositions) {
            record.put(position, new ArrayList<>(0));
        }
        for (int position : mapPositions) {
            record.put(position, new LinkedHashMap<>());
        }
        return record;
    }

    private static int[] positions(Schema schema, Schema.Type type) {
        return schema.getFields().stream()
                .filter(field -> field.schema().getType() == type)
                .mapToInt(Schema.Field::pos)
                .toArray();
    }

    @SuppressWarnings("unchecked")
    private static Supplier<SpecificRecord> constructor(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class));
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "get",
                    MethodType.methodType(Supplier.class),
                    MethodType.methodType(Object.class),
                    constructor,
                    MethodType.methodType(type));
            return (Supplier<SpecificRecord>) site.getTarget().invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException("No public constructor without arguments in " + type, failure);
        }
    }
}
