package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;

/** JSON of the folders to which runs of the store published tables: absolute paths, or URIs without secrets. Stateless. */
final class PublishedTables {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private PublishedTables() {}

    static SortedSet<String> fromJson(byte[] json) throws IOException {
        return JSON.readValue(json, new TypeReference<TreeSet<String>>() {});
    }

    static byte[] toJson(SortedSet<String> locations) throws IOException {
        return JSON.writeValueAsBytes(locations);
    }
}
