package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;

/**
 * Immutable set of the operator's review answers. An answer states that two subjects are of one person or of two
 * people, and overrides any model.
 *
 * <p>The text form is the header {@value #HEADER} followed by one pair per line, each subject by its
 * {@link SubjectDigests}.
 */
public final class ReviewAnswers implements Serializable {

    private static final long serialVersionUID = 1;

    /** First line of an answers file. */
    public static final String HEADER = "first;second;answer";

    private static final Pattern DIGEST = Pattern.compile("k?[0-9a-f]{32}");
    private static final ReviewAnswers NONE = new ReviewAnswers(new TreeMap<>());

    /** The operator's decision about two subjects. */
    public enum MatchDecision {
        SAME,
        DIFFERENT
    }

    /**
     * Two subjects, the smaller digest first.
     *
     * @param first digest of one subject
     * @param second digest of the other subject
     */
    public record DigestPair(String first, String second) implements Comparable<DigestPair>, Serializable {

        private static final Comparator<DigestPair> ORDER =
                Comparator.comparing(DigestPair::first).thenComparing(DigestPair::second);

        public static DigestPair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new DigestPair(one, other) : new DigestPair(other, one);
        }

        @Override
        public int compareTo(DigestPair other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<DigestPair, MatchDecision> decisions;

    private ReviewAnswers(SortedMap<DigestPair, MatchDecision> verdicts) {
        this.decisions = new TreeMap<>(verdicts);
    }

    /** Returns the empty set of answers. */
    public static ReviewAnswers none() {
        return NONE;
    }

    /** Tests whether a text has the form of a subject digest. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /**
     * Reads an answers file.
     *
     * @throws InvalidReviewAnswersException if the file cannot be read or a line is invalid
     */
    public static ReviewAnswers read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidReviewAnswersException("The answers " + file + " cannot be read as UTF-8 text.", e);
        }
        return parse(file.toString(), text);
    }

    /**
     * Parses the text of an answers file. Of several answers about one pair, the last one applies.
     *
     * @param name name of the file in messages
     * @throws InvalidReviewAnswersException if a line is invalid
     */
    public static ReviewAnswers parse(String name, String text) {
        List<String> lines = text.lines().toList();
        List<String> problems = new ArrayList<>();
        SortedMap<DigestPair, MatchDecision> verdicts = new TreeMap<>();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            problems.add(name + " line 1: found another header, expected " + HEADER);
        }
        for (int line = 1; line < lines.size() && problems.isEmpty(); line++) {
            String[] fields = lines.get(line).strip().split(";", -1);
            boolean pair =
                    fields.length == 3 && isDigest(fields[0]) && isDigest(fields[1]) && !fields[0].equals(fields[1]);
            if (pair && (fields[2].equals("same") || fields[2].equals("different"))) {
                verdicts.put(
                        DigestPair.of(fields[0], fields[1]), MatchDecision.valueOf(fields[2].toUpperCase(Locale.ROOT)));
            } else if (!lines.get(line).isBlank()) {
                problems.add(name + " line " + (line + 1) + ": found a line of another form, expected two subject"
                        + " digests from mesinfos identity review, then same or different, separated by ;");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidReviewAnswersException(problems.get(0));
        }
        return new ReviewAnswers(verdicts);
    }

    /** Returns a copy with one more answer, which replaces an earlier answer about the same pair. */
    public ReviewAnswers with(DigestPair pair, MatchDecision verdict) {
        SortedMap<DigestPair, MatchDecision> more = new TreeMap<>(decisions);
        more.put(pair, verdict);
        return new ReviewAnswers(more);
    }

    /** Merges two sets of answers. Where they contradict each other, the pair counts as two people. */
    public ReviewAnswers merge(ReviewAnswers others) {
        SortedMap<DigestPair, MatchDecision> all = new TreeMap<>(decisions);
        others.decisions.forEach((pair, verdict) ->
                all.merge(pair, verdict, (one, other) -> one == other ? one : MatchDecision.DIFFERENT));
        return new ReviewAnswers(all);
    }

    /** Returns whether all digests are keyed. */
    public boolean areKeyed() {
        return decisions.keySet().stream()
                .allMatch(pair -> SubjectDigests.isKeyed(pair.first()) && SubjectDigests.isKeyed(pair.second()));
    }

    /**
     * Returns a copy with keyed digests in place of the unkeyed ones of earlier versions. Those of unknown subjects
     * remain, because an answer must not be lost.
     *
     * @param known statements about all known subjects
     */
    public ReviewAnswers keyed(ProfileStatements known, SubjectDigests digests) {
        Map<String, String> keyed = new HashMap<>();
        known.stream()
                .forEach(statement -> keyed.put(
                        SubjectDigests.unkeyed(statement.organisation(), statement.subject()),
                        digests.of(statement.organisation(), Optional.of(statement.subject()))));
        ReviewAnswers renamed = NONE;
        for (Map.Entry<DigestPair, MatchDecision> answer : decisions.entrySet()) {
            String first =
                    keyed.getOrDefault(answer.getKey().first(), answer.getKey().first());
            String second =
                    keyed.getOrDefault(answer.getKey().second(), answer.getKey().second());
            renamed = renamed.with(DigestPair.of(first, second), answer.getValue());
        }
        return renamed;
    }

    /** Returns the text of an answers file; equal answers give equal text. */
    public String text() {
        StringJoiner text = new StringJoiner("\n", HEADER + "\n", "\n");
        text.setEmptyValue(HEADER + "\n");
        decisions.forEach((pair, verdict) -> text.add(
                pair.first() + ";" + pair.second() + ";" + verdict.name().toLowerCase(Locale.ROOT)));
        return text.toString();
    }

    /** Returns the decision about a pair; empty if there is none. */
    public Optional<MatchDecision> decision(DigestPair pair) {
        return Optional.ofNullable(decisions.get(pair));
    }

    public int size() {
        return decisions.size();
    }

    /** Passes each answer to a consumer, in the order of the pairs. */
    public void forEach(BiConsumer<DigestPair, MatchDecision> each) {
        decisions.forEach(each);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewAnswers answers && decisions.equals(answers.decisions);
    }

    @Override
    public int hashCode() {
        return decisions.hashCode();
    }

    @Override
    public String toString() {
        return decisions.size() + " answers";
    }
}
