package org.mesinfos.connectors.standard.bookmarks;

import java.util.Map;

/** Folder of bookmarks. */
final class BookmarkFolder {

    /** Folder for a list without heading. */
    static final BookmarkFolder UNNAMED = new BookmarkFolder("", Map.of());

    private final String name;
    private final Map<String, String> attributes;
    private String description = "";

    BookmarkFolder(String name, Map<String, String> attributes) {
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
    void addTo(Map<String, String> additional) {
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
