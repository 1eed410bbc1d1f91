package org.mesinfos.records;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Permission for Avro to instantiate the classes generated from the project's schemas.
 *
 * <p>Avro instantiates only classes that were declared trusted, because an external schema could name any class.
 * Schemas found in files are resolved against the project's own and never select a class. The declaration applies to
 * the whole virtual machine. {@link RecordType} declares the classes; code that passes a record class to Avro without
 * it calls {@link #declare}.
 */
public final class TrustedClasses {

    private static final String OURS = "org.mesinfos.";

    private static final AtomicBoolean DECLARED = new AtomicBoolean();

    private TrustedClasses() {}

    /** Adds the project's classes to the trusted ones. Further calls have no effect. Thread-safe. */
    public static void declare() {
        if (DECLARED.compareAndSet(false, true)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(OURS)));
        }
    }
}
