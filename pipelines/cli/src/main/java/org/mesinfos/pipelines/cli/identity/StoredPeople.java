package org.mesinfos.pipelines.cli.identity;

import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.run.StoredIdentity;

/** Linked persons of a store that a command asks for. */
final class StoredPeople {

    private StoredPeople() {}

    /** Returns the persons that the last run linked. */
    static LinkedPeople linked(StoredIdentity stored) {
        return stored.linked()
                .orElseThrow(() ->
                        new InvalidUsageException("The store has no linked persons. Run with --identity-model first."));
    }
}
