package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A folder to which a run of the store published the bundles of a reader application.
 *
 * @param application id of the reader application
 * @param location absolute path, or URI without user name, password and query
 */
@JsonPropertyOrder({"application", "location"})
public record PublishedReader(String application, String location) implements Comparable<PublishedReader> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public int compareTo(PublishedReader other) {
        return Comparator.comparing(PublishedReader::application)
                .thenComparing(PublishedReader::location)
                .compare(this, other);
    }

    static SortedSet<PublishedReader> fromJson(byte[] json) throws IOException {
        return new TreeSet<>(JSON.readValue(json, new TypeReference<List<PublishedReader>>() {}));
    }

    static byte[] toJson(SortedSet<PublishedReader> readers) throws IOException {
        return JSON.writeValueAsBytes(readers);
    }
}
