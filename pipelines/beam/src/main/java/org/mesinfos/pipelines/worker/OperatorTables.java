package org.mesinfos.pipelines.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.consent.Consents;

/**
 * The operator's tables about people. Workers read them from an encrypted work file of the run, so that they are in no job graph.
 * Immutable.
 *
 * @param registry the persons of customers
 * @param consents consents of people on the day of the run
 */
public record OperatorTables(Registry registry, Consents consents) implements Serializable {

    private static final long serialVersionUID = 1L;

    void write(OutputStream file) throws IOException {
        try (ObjectOutputStream output = new ObjectOutputStream(file)) {
            output.writeObject(this);
        }
    }

    /** @param file file that {@link #write} has written in the same run, so by the same version */
    static OperatorTables read(InputStream file) throws IOException {
        try (ObjectInputStream input = new ObjectInputStream(file)) {
            return (OperatorTables) input.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("This worker has another version of the program", e);
        }
    }
}
