package org.mesinfos.pipelines.cli.option;

import java.io.IOException;
import org.mesinfos.pipelines.identity.table.PersonId;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.Parameters;

/** Parameter that names a person of a store. */
public final class PersonParameter {

    @Parameters(paramLabel = "PERSON", description = "Person id.")
    private String person;

    /**
     * Returns the entry of the person.
     *
     * @throws InvalidUsageException if the parameter is not a person id, or the snapshot has no bundle of the person
     */
    public PersonEntry find(Store store, Snapshot snapshot) throws IOException {
        requireId(person);
        return store.findPerson(snapshot, person)
                .orElseThrow(() -> new InvalidUsageException("The store has no bundle of " + person + "."));
    }

    /**
     * Checks the form of a person id.
     *
     * @throws InvalidUsageException if it has another form
     */
    public static void requireId(String person) {
        if (!PersonId.isValid(person)) {
            throw new InvalidUsageException("Not a person id. Expected at most 64 characters of [a-z0-9-].");
        }
    }
}
