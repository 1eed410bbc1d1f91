package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import picocli.CommandLine.Option;

/** Option that names the person key, with which look-up indexes are keyed. */
final class LookupKeyOption {

    @Option(
            names = "--person-key",
            paramLabel = "FILE",
            description = "Person key, if the settings name one. Default: the key in the store.")
    private @Nullable Path file;

    /** Returns the digests of look-ups in a store. */
    LookupDigests digests(Store store) throws IOException {
        if (file != null) {
            return new LookupDigests(PersonKey.parse(Files.readString(file)));
        }
        Optional<byte[]> stored = store.personKey();
        if (stored.isEmpty()) {
            throw new InvalidUsageException("The store has no person key, because the settings name one elsewhere."
                    + " Name the same file with --person-key.");
        }
        return new LookupDigests(PersonKey.parse(new String(stored.get(), StandardCharsets.US_ASCII)));
    }
}
