package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What the operator says of pairs of subjects; it wins over any model. Immutable.
 *
 * <p>As text: the header {@value #HEADER}, then one pair a line, each subject by its {@link SubjectDigest}.
 */
public final class Answers implements Serializable {

    private static final long serialVersionUID = 1;

    /** The first line of a file of answers. */
    public static final String HEADER = "first;second;answer";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32}");
    private static final Answers NONE = new Answers(new TreeMap<>());

    /** What somebody says of two subjects. */
    public enum Verdict {
        SAME,
        DIFFERENT
    }

    /**
     * Two subjects, the smaller digest first.
     *
     * @param first digest of one
     * @param second digest of the other
     */
    public record Pair(String first, String second) implements Comparable<Pair>, Serializable {

        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::first).thenComparing(Pair::second);

        public static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<Pair, Verdict> verdicts;

    private Answers(SortedMap<Pair, Verdict> verdicts) {
        this.verdicts = new TreeMap<>(verdicts);
    }

    /** Nobody has answered anything. */
    public static Answers none() {
        return NONE;
    }

    /** Whether a text has the form of a subject's digest. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /**
     * Reads a file of answers.
     *
     * @throws InvalidAnswersException when it cannot be read or a line is wrong
     */
    public static Answers read(Path file) throws InvalidAnswersException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidAnswersException("The answers " + file + " cannot be read as UTF-8 text.", e);
        }
        return parse(file.toString(), text);
    }

    /**
     * The answers of a file; the last one of a pair counts.
     *
     * @param name what to call the file in messages
     * @throws InvalidAnswersException when a line is wrong
     */
    public static Answers parse(String name, String text) throws InvalidAnswersException {
        List<String> lines = text.lines().toList();
        List<String> problems = new ArrayList<>();
        SortedMap<Pair, Verdict> verdicts = new TreeMap<>();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            problems.add(name + " line 1: found another header, expected " + HEADER);
        }
        for (int line = 1; line < lines.size() && problems.isEmpty(); line++) {
            String[] fields = lines.get(line).strip().split(";", -1);
            boolean pair =
                    fields.length == 3 && isDigest(fields[0]) && isDigest(fields[1]) && !fields[0].equals(fields[1]);
            if (pair && (fields[2].equals("same") || fields[2].equals("different"))) {
                verdicts.put(Pair.of(fields[0], fields[1]), Verdict.valueOf(fields[2].toUpperCase(Locale.ROOT)));
            } else if (!lines.get(line).isBlank()) {
                problems.add(name + " line " + (line + 1) + ": found something else, expected two subjects as mesinfos"
                        + " identity review names them, and same or different, separated by ;");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems.get(0));
        }
        return new Answers(verdicts);
    }

    /** These answers and one more, which replaces what was said of the same pair. */
    public Answers with(Pair pair, Verdict verdict) {
        SortedMap<Pair, Verdict> more = new TreeMap<>(verdicts);
        more.put(pair, verdict);
        return new Answers(more);
    }

    /** These answers and others; where they contradict each other, the pair is two people: unsure means separate. */
    public Answers and(Answers others) {
        SortedMap<Pair, Verdict> all = new TreeMap<>(verdicts);
        others.verdicts.forEach(
                (pair, verdict) -> all.merge(pair, verdict, (one, other) -> one == other ? one : Verdict.DIFFERENT));
        return new Answers(all);
    }

    /** The text of a file; equal answers give equal text. */
    public String text() {
        StringJoiner text = new StringJoiner("\n", HEADER + "\n", "\n");
        text.setEmptyValue(HEADER + "\n");
        verdicts.forEach((pair, verdict) -> text.add(
                pair.first() + ";" + pair.second() + ";" + verdict.name().toLowerCase(Locale.ROOT)));
        return text.toString();
    }

    public int size() {
        return verdicts.size();
    }

    /** Takes every answer, in order of the pairs. */
    public void forEach(BiConsumer<Pair, Verdict> each) {
        verdicts.forEach(each);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && verdicts.equals(answers.verdicts);
    }

    @Override
    public int hashCode() {
        return verdicts.hashCode();
    }

    @Override
    public String toString() {
        return verdicts.size() + " answers";
    }
}
