package org.mesinfos.records;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Look-up of the generated classes of schemas. It converts their constructors into suppliers that run as fast as direct
 * calls.
 */
final class RecordConstructors {

    private static final MethodType NO_ARGUMENTS = MethodType.methodType(void.class);

    private RecordConstructors() {}

    static Class<?> generatedClass(Schema schema) {
        try {
            return Class.forName(schema.getFullName(), true, RecordConstructors.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No class was generated for " + schema.getFullName(), e);
        }
    }

    /** Returns the equivalent of {@code Name::new} for a class that is known only by its schema. */
    @SuppressWarnings("unchecked")
    static Supplier<SpecificRecord> of(Schema schema) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle constructor = lookup.findConstructor(generatedClass(schema), NO_ARGUMENTS);
            return (Supplier<SpecificRecord>) LambdaMetafactory.metafactory(
                            lookup,
                            "get",
                            MethodType.methodType(Supplier.class),
                            MethodType.methodType(Object.class),
                            constructor,
                            constructor.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot construct " + schema.getFullName(), e);
        }
    }
}
