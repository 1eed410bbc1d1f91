package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import picocli.CommandLine.Option;

/** Option that names the person key, with which look-up indexes are keyed. */
final class LookupKeyOption {

    @Option(
            names = "--person-key",
            paramLabel = "FILE",
            description = "Person key, if the settings name one. Default: that of the key folder.")
    private @Nullable Path file;

    /** Returns the digests of look-ups in a store. */
    LookupDigests digests(StoreOption store) throws IOException {
        if (file != null) {
            return new LookupDigests(PersonKey.parse(Files.readString(file)));
        }
        KeyFolder keys = store.keys();
        Optional<PersonKey> kept = keys.personKey();
        Optional<byte[]> stored =
                kept.isPresent() ? Optional.empty() : store.open().personKey();
        if (stored.isPresent()) {
            return new LookupDigests(PersonKey.parse(new String(stored.get(), StandardCharsets.US_ASCII)));
        }
        return new LookupDigests(
                kept.orElseThrow(() -> new InvalidUsageException("There is no person key in " + keys.location()
                        + ", because the settings name one elsewhere. Name the same file with --person-key.")));
    }
}
