package org.mesinfos.connectors.mapping.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collection of the problems of one mapping file, so that all of them are reported at once. */
public final class Problems {

    /** Texts of a file in messages about it. */
    public enum Texts {
        /** Messages cite the text that is wrong. */
        SHOWN,
        /** Messages cite no text but names that have the form of keys, because the texts may be personal data. */
        HIDDEN
    }

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,19}");

    private final String file;
    private final Texts texts;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** @param file name of the mapping in messages */
    public Problems(String file) {
        this(file, Texts.SHOWN);
    }

    /**
     * Creates an empty collection.
     *
     * @param file name of the file in messages
     * @param texts texts of the file in messages
     */
    public Problems(String file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Returns a text with quotes and a space after it, or an empty text if it is hidden. */
    String shown(String text) {
        return texts == Texts.SHOWN ? "\"" + text + "\" " : "";
    }

    /** Returns a text in quotes, or a substitute if it is hidden. */
    String value(String text) {
        return texts == Texts.SHOWN ? "\"" + text + "\"" : "another text";
    }

    /** Returns the name of a key with quotes and a space before it, or an empty text if it is hidden. */
    String key(String name) {
        return texts == Texts.SHOWN || KEY.matcher(name).matches() ? " \"" + name + "\"" : "";
    }

    /** Returns the detail of a syntax error, which may cite a text. */
    String detail(String problem) {
        if (problem.contains("TAB")) {
            return ": a tab, expected spaces";
        }
        return texts == Texts.SHOWN ? ": " + problem : "";
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
        return located().stream()
                .map(problem -> file + ":" + problem.location() + ": " + problem.message())
                .toList();
    }

    /** Returns the problems in file order. */
    public List<Problem> located() {
        return problems.stream()
                .sorted((one, other) -> one.location().compareTo(other.location()))
                .toList();
    }

    /**
     * Problem in a file.
     *
     * @param location location of the problem
     * @param message description of the error and of what was expected
     */
    public record Problem(YamlLocation location, String message) {}
}
