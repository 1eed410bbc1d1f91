package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/**
 * The person key of a run: that of the operator, or else that of the key folder, which the first run of a store creates.
 *
 * @param person the person key
 * @param origin its origin
 * @param earlierRuns whether earlier runs of the store used it
 */
record RunKeys(PersonKey person, Origin origin, EarlierRuns earlierRuns) {

    /** Origin of a person key. */
    enum Origin {
        /** The operator names it. */
        OPERATOR,
        /** The key folder of the store has it. */
        KEY_FOLDER,
        /** An earlier version kept it in the store. */
        STORE,
        /** It was generated for this run. */
        GENERATED
    }

    /** Use of a person key by the runs of a store before this one. */
    enum EarlierRuns {
        USED_IT,
        NONE
    }

    /**
     * Finds the key of a run, or generates one. Writes nothing.
     *
     * @param named key that the operator names
     * @throws WrongPersonKeyException if earlier runs used another key, or if their key is lost
     */
    static RunKeys find(WriteSession session, Optional<PersonKey> named, KeyFolder folder) throws IOException {
        String expected = earlierFingerprint(session);
        EarlierRuns earlierRuns = expected.isEmpty() ? EarlierRuns.NONE : EarlierRuns.USED_IT;
        RunKeys keys = find(session, named, folder, earlierRuns);
        if (earlierRuns == EarlierRuns.USED_IT) {
            if (keys.origin() == Origin.GENERATED) {
                throw new WrongPersonKeyException(folder.missingPersonKey());
            }
            if (!expected.equals(keys.person().fingerprint())) {
                throw new WrongPersonKeyException(
                        "The person key is not the one that earlier runs used, so everyone who"
                                + " is not registered would get another id. Name that key with --person-key, or start a new"
                                + " store.");
            }
        }
        return keys;
    }

    private static RunKeys find(
            WriteSession session, Optional<PersonKey> named, KeyFolder folder, EarlierRuns earlierRuns)
            throws IOException {
        if (named.isPresent()) {
            return new RunKeys(named.get(), Origin.OPERATOR, earlierRuns);
        }
        Optional<PersonKey> inFolder = folder.personKey();
        if (inFolder.isPresent()) {
            return new RunKeys(inFolder.get(), Origin.KEY_FOLDER, earlierRuns);
        }
        Optional<PersonKey> inStore = inStore(session);
        return inStore.isPresent()
                ? new RunKeys(inStore.get(), Origin.STORE, earlierRuns)
                : new RunKeys(PersonKey.generate(), Origin.GENERATED, earlierRuns);
    }

    /**
     * Writes the keys to the key folder, encrypts the files of a store of an earlier version, and removes a person key from
     * the store.
     *
     * @return location of the key folder if this run creates the keys in it; otherwise empty
     */
    Optional<String> install(WriteSession session, KeyFolder folder) throws IOException {
        boolean isCreated = earlierRuns == EarlierRuns.NONE
                && (origin == Origin.OPERATOR || origin == Origin.GENERATED)
                && folder.digests().isEmpty();
        if (origin == Origin.STORE || origin == Origin.GENERATED) {
            folder.writePersonKey(person);
        }
        folder.writePurposeKeys(person);
        session.removeStoredPersonKey();
        session.encryptFiles();
        return isCreated ? Optional.of(folder.location()) : Optional.empty();
    }

    private static Optional<PersonKey> inStore(WriteSession session) throws IOException {
        Optional<byte[]> text = session.store().personKey();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(PersonKey.parse(new String(text.get(), StandardCharsets.US_ASCII)));
    }

    /** Returns the fingerprint of the key of earlier runs; empty before the first run. */
    private static String earlierFingerprint(WriteSession session) throws IOException {
        Optional<ContentFile> evidence = session.base().identity();
        return evidence.isEmpty()
                ? ""
                : IdentityEvidence.keyFingerprint(session.store().content().read(evidence.get()));
    }
}
