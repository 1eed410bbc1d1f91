package org.mesinfos.connectors.standard.bookmarks;

import java.util.Map;

/** Folder of bookmarks. */
final class Folder {

    /** Folder for a list without heading. */
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

    /** Adds the attributes and the description of the folder to a map. */
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
