package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one mapping file, so that all of it is said at once. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** @param file the name of the mapping in messages */
    public Problems(String file) {
        this.file = file;
    }

    /**
     * Something wrong at a place of the file.
     *
     * @param place where
     * @param message what is wrong and what was expected
     */
    public void add(YamlPlace place, String message) {
        found.add(new Problem(place, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The messages in file order: {@code file:line:column: what is wrong}. */
    public List<String> messages() {
        return found.stream()
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .map(problem -> file + ":" + problem.place() + ": " + problem.message())
                .toList();
    }

    private record Problem(YamlPlace place, String message) {}
}
