package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * The rows of erased people in one file of a delivery.
 *
 * @param delivery the id of the delivery
 * @param sha256 the SHA-256 of the file
 * @param rows the number of rows
 * @param borrowed how many of them are of references of which the organisation of the delivery states no holder; absent from
 *     the JSON if 0
 * @param lines the physical lines on which they start, from 1, sorted at construction; 0 for rows that are found by a
 *     page or path
 */
public record SuppressedPlaces(
        String delivery,
        String sha256,
        long rows,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long borrowed,
        List<Long> lines) {

    public SuppressedPlaces {
        lines = lines.stream().sorted().distinct().toList();
    }

    /** Returns the rows of both. */
    public SuppressedPlaces plus(SuppressedPlaces other) {
        TreeSet<Long> all = new TreeSet<>(lines);
        all.addAll(other.lines);
        return new SuppressedPlaces(delivery, sha256, rows + other.rows, borrowed + other.borrowed, List.copyOf(all));
    }

    /** Returns the places as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Returns the places as JSON in one line, with its end. */
    public String toLine() {
        return new String(CatalogJson.writeLine(this), StandardCharsets.UTF_8);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static SuppressedPlaces fromJson(byte[] json) {
        return RecordDecoder.decode(json, SuppressedPlaces.class);
    }
}
