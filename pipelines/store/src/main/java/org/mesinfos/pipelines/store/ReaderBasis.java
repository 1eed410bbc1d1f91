package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Digests of all that the bundles of one shard are made of for a reader application, who can read them. Immutable.
 *
 * @param publication digest of the publication with which the digests of the people were computed, so that all of them change with
 *     each publication and show nothing about a single person; empty in folders of earlier versions
 * @param people digest of each person with a bundle in the folder; empty for all people of a shard that a publication in progress,
 *     or one that was interrupted, changes
 */
public record ReaderBasis(String publication, SortedMap<String, String> people) {

    private static final String PUBLICATION = "publication";
    private static final String PEOPLE = "people";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The basis of a shard without bundles. */
    public static final ReaderBasis NONE = new ReaderBasis("", new TreeMap<>());

    /** Copies the people. */
    public ReaderBasis {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    /** Returns a copy with other people of the same publication. */
    ReaderBasis withPeople(Map<String, String> others) {
        return new ReaderBasis(publication, new TreeMap<>(others));
    }

    /** Returns a copy before the bundles of people change, with which each of them is published or removed by the next writer. */
    public ReaderBasis withUnsettled(Set<String> changing) {
        SortedMap<String, String> all = new TreeMap<>(people);
        changing.forEach(person -> all.put(person, ""));
        return new ReaderBasis(publication, all);
    }

    byte[] toJson() throws IOException {
        ObjectNode json = JSON.createObjectNode().put(PUBLICATION, publication);
        json.set(PEOPLE, JSON.valueToTree(people));
        return JSON.writeValueAsBytes(json);
    }

    /**
     * Reads a file, which is a map of people alone in folders of earlier versions.
     *
     * @throws IOException if the bytes are damaged
     */
    static ReaderBasis fromJson(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        boolean hasPublication = json.path(PEOPLE).isObject();
        JsonNode people = hasPublication ? json.path(PEOPLE) : json;
        if (!people.isObject()) {
            throw new IOException("The list of the bundles of a reader application is damaged");
        }
        return new ReaderBasis(
                hasPublication ? json.path(PUBLICATION).asText() : "",
                JSON.readerFor(new TypeReference<TreeMap<String, String>>() {}).readValue(people));
    }
}
