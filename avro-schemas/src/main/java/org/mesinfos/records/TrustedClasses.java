package org.mesinfos.records;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro instantiate the classes generated from the project's schemas.
 *
 * <p>Avro makes no object of a class that was not declared trusted, since a schema from outside could name any. Schemas
 * found in files are resolved against the project's own, never used to choose a class. The declaration holds for the
 * whole virtual machine. {@link RecordType} makes it; what hands Avro a record class without it calls {@link #declare}.
 */
public final class TrustedClasses {

    private static final String OURS = "org.mesinfos.";

    private static final AtomicBoolean DECLARED = new AtomicBoolean();

    private TrustedClasses() {}

    /** Adds the project's classes to those trusted so far; further calls do nothing. Safe for use by several threads. */
    public static void declare() {
        if (DECLARED.compareAndSet(false, true)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(OURS)));
        }
    }
}
