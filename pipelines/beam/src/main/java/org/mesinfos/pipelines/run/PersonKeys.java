package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/** Determines the person key: that of the operator, or else that of the store, which its first run creates. */
final class PersonKeys {

    private PersonKeys() {}

    /**
     * Reads the key of the settings, if they name one.
     *
     * @throws WrongPersonKeyException if the file does not exist or is invalid
     */
    static Optional<PersonKey> configured(Optional<Path> file) {
        return file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
    }

    /**
     * Returns the key of a run.
     *
     * @throws WrongPersonKeyException if earlier runs used another key
     */
    static PersonKey of(WriteSession session, Optional<PersonKey> named) throws IOException {
        PersonKey key = named.isPresent()
                ? named.get()
                : PersonKey.parse(HexFormat.of().formatHex(session.readOrCreatePersonKey()));
        Optional<ContentFile> evidence = session.base().identity();
        if (evidence.isPresent()) {
            String earlier =
                    IdentityEvidence.keyFingerprint(session.store().content().read(evidence.get()));
            if (!earlier.equals(key.fingerprint())) {
                throw new WrongPersonKeyException(
                        "The person key is not the one that earlier runs used, so everyone who"
                                + " is not registered would get another id. Name that key with --person-key, or start a new"
                                + " store.");
            }
        }
        return key;
    }

    private static PersonKey read(Path file) {
        try {
            return PersonKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new WrongPersonKeyException(
                    "The person key " + file + " cannot be used. It must be a file of 64 hexadecimal digits; leave it"
                            + " out to let a new store make one.",
                    e);
        }
    }
}
