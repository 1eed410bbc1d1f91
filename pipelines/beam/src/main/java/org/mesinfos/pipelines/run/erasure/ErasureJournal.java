package org.mesinfos.pipelines.run.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Journal of an erasure: all that is needed to complete it, and to prove it, once its first file is destroyed.
 *
 * @param erasures the ids of the erasures
 * @param proof the proof to write when they are complete
 */
record ErasureJournal(List<String> erasures, ErasureProof proof) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the journal with further files outside of the store. */
    ErasureJournal andOutside(List<ErasureProof.OutsideFile> files) {
        return new ErasureJournal(erasures, proof.andOutside(files));
    }

    /** Returns the journal as JSON. */
    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A journal is plain data", impossible);
        }
    }

    /** Parses a journal; empty if it is the mark of an earlier version, which has no content. */
    static Optional<ErasureJournal> of(byte[] json) throws IOException {
        return new String(json, StandardCharsets.UTF_8).isBlank()
                ? Optional.empty()
                : Optional.of(JSON.readValue(json, ErasureJournal.class));
    }
}
