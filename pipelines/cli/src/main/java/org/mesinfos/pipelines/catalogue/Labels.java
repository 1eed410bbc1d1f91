package org.mesinfos.pipelines.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.records.RecordType;

/** Names of fields and record types in one language, the same as on the person's page. Immutable. */
public final class Labels {

    private static final String FILE = "/org/mesinfos/pipelines/view/labels.json";

    private final JsonNode labels;

    private Labels(JsonNode labels) {
        this.labels = labels;
    }

    /** Returns the names in a language. */
    public static Labels of(PageLanguage language) {
        try (InputStream file = Objects.requireNonNull(
                Labels.class.getResourceAsStream(FILE), "the labels are written with the person's page")) {
            return new Labels(new ObjectMapper().readTree(file).path(language.code()));
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + FILE, e);
        }
    }

    /** Returns the name of a record type in the singular. */
    String one(RecordType type) {
        return labels.path("types").path(type.fileName()).path(0).asText(type.schemaName());
    }

    /** Returns the name of a record type in the plural. */
    public String several(RecordType type) {
        return labels.path("types").path(type.fileName()).path(1).asText(type.schemaName());
    }

    /** Returns the name of a field, from the last part of its path. */
    String field(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return labels.path("fields").path(name).asText(name.replace('_', ' '));
    }
}
