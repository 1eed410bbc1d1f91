package org.mesinfos.connectors.standard.bookmarks;

import java.util.Map;

/** One folder of bookmarks. */
final class Folder {

    /** The list that no heading names. */
    static final Folder NAMELESS = new Folder("", Map.of());

    private final String name;
    private final Map<String, String> attributes;
    private String description = "";

    Folder(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    void describe(String text) {
        description = text;
    }

    /** What is said of the folder beyond its name. */
    void tell(Map<String, String> additional) {
        attributes.forEach((key, value) -> {
            if (!value.isBlank()) {
                additional.put("folder/" + key, value);
            }
        });
        if (!description.isEmpty()) {
            additional.put("folder/description", description);
        }
    }
}
