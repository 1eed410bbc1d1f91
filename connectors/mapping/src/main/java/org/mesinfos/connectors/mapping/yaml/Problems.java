package org.mesinfos.connectors.mapping.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collection of the problems of one mapping file, so that all of them are reported at once. */
public final class Problems {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /** @param file name of the mapping in messages */
    public Problems(String file) {
        this.file = file;
    }

    /**
     * Adds a problem.
     *
     * @param location location of the problem
     * @param message description of the error and of what was expected
     */
    public void add(YamlLocation location, String message) {
        problems.add(new Problem(location, message));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Returns the messages in file order, each as {@code file:line:column: message}. */
    public List<String> messages() {
        return problems.stream()
                .sorted((one, other) -> one.location().compareTo(other.location()))
                .map(problem -> file + ":" + problem.location() + ": " + problem.message())
                .toList();
    }

    private record Problem(YamlLocation location, String message) {}
}
