package org.mesinfos.pipelines.run.erasure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Proof of an erasure for the operator.
 *
 * @param people the erased people, by person id
 * @param erasedOn the days of the erasures
 * @param rows the number of rows that were removed
 * @param destroyed files of the store that were removed, with their hashes
 * @param outside files that were removed from folders of reader applications and of tables, with their hashes
 * @param blanked files in which the rows of the people are blank, by hash of the delivered bytes
 * @param notRederivable the number of rows of other people whose files were destroyed; they are kept as they are
 * @param remaining what the command cannot remove, and why
 */
@JsonPropertyOrder({"people", "erasedOn", "rows", "destroyed", "outside", "blanked", "notRederivable", "remaining"})
public record ErasureProof(
        List<String> people,
        List<String> erasedOn,
        long rows,
        List<DestroyedFile> destroyed,
        List<OutsideFile> outside,
        List<String> blanked,
        long notRederivable,
        List<String> remaining) {

    /** Text about places that no erasure reaches. */
    public static final List<String> OUTSIDE_THE_STORE = List.of(
            "The inbox is not changed. Files of the person that are still in it are not taken again;"
                    + " ask the organisations to remove them.",
            "Backups of the store contain the person until they expire. A restored backup obeys the erasure at its next"
                    + " run, because the key folder has it.",
            "Rows of other people may mention the person as correspondent, counterparty or further holder.",
            "Rows withheld because they may be of another person remain held.",
            "Quarantined files that no connector reads, or in formats without lines, such as PDF and spreadsheets, are not"
                    + " searched for rejected rows. mesinfos verify --erased lists those that mention the person.");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A file that was removed.
     *
     * @param path the path in the store
     * @param sha256 the SHA-256 of its content
     */
    public record DestroyedFile(String path, String sha256) {}

    /**
     * A file that was removed outside of the store.
     *
     * @param owner owner of the folder: "reader application" with its name, or "tables"
     * @param folder location of the folder, without user name, password and query
     * @param path the path in the folder
     * @param sha256 the SHA-256 of its content
     */
    public record OutsideFile(String owner, String folder, String path, String sha256) {}

    /** Copies the files outside of the store; the journal of an earlier version has no list of them. */
    public ErasureProof {
        outside = List.copyOf(Objects.requireNonNullElse(outside, List.of()));
    }

    /** Returns the proof with other files outside of the store. */
    ErasureProof withOutside(List<OutsideFile> files) {
        return new ErasureProof(people, erasedOn, rows, destroyed, files, blanked, notRederivable, remaining);
    }

    /** Returns the proof with further files outside of the store. */
    ErasureProof andOutside(List<OutsideFile> files) {
        return withOutside(both(outside, files));
    }

    /** Returns the proof with more texts about what remains. */
    public ErasureProof withRemaining(List<String> more) {
        List<String> all = new ArrayList<>(remaining);
        all.addAll(more);
        return new ErasureProof(people, erasedOn, rows, destroyed, outside, blanked, notRederivable, List.copyOf(all));
    }

    /** Returns the proof of this erasure and of a later one. */
    ErasureProof and(ErasureProof later) {
        return new ErasureProof(
                both(people, later.people),
                both(erasedOn, later.erasedOn),
                rows + later.rows,
                both(destroyed, later.destroyed),
                both(outside, later.outside),
                both(blanked, later.blanked),
                notRederivable + later.notRederivable,
                both(remaining, later.remaining));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** Returns the proof as JSON. */
    public byte[] toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(this)
                    .concat("\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A proof is plain data", impossible);
        }
    }
}
