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
 * The keys of a run. The person key is that of the operator, or else that of the key folder, which the first run of a
 * store creates.
 *
 * @param person the person key
 * @param created location of the key folder if this run created the keys in it; otherwise empty
 */
record RunKeys(PersonKey person, Optional<String> created) {

    /**
     * Determines the keys of a run, and stores them in the key folder if the run publishes. A person key that an earlier
     * version kept in the store is moved there.
     *
     * @throws WrongPersonKeyException if earlier runs used another key, or if their key is lost
     */
    static RunKeys of(WriteSession session, Optional<PersonKey> named, KeyFolder folder, RunMode mode)
            throws IOException {
        Optional<PersonKey> inFolder = folder.personKey();
        Optional<PersonKey> kept = named.isPresent() ? named : inFolder.isPresent() ? inFolder : inStore(session);
        String expected = earlierFingerprint(session);
        if (kept.isEmpty() && !expected.isEmpty()) {
            throw new WrongPersonKeyException(folder.missingPersonKey());
        }
        PersonKey key = kept.orElseGet(PersonKey::generate);
        if (!expected.isEmpty() && !expected.equals(key.fingerprint())) {
            throw new WrongPersonKeyException("The person key is not the one that earlier runs used, so everyone who"
                    + " is not registered would get another id. Name that key with --person-key, or start a new"
                    + " store.");
        }
        boolean isNew = mode == RunMode.PUBLISH
                && expected.isEmpty()
                && (named.isPresent() || kept.isEmpty())
                && folder.digests().isEmpty();
        if (mode == RunMode.PUBLISH) {
            if (named.isEmpty() && inFolder.isEmpty()) {
                folder.writePersonKey(key);
            }
            folder.writePurposeKeys(key);
            session.removeStoredPersonKey();
            session.encryptFiles();
        }
        return new RunKeys(key, isNew ? Optional.of(folder.location()) : Optional.empty());
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
