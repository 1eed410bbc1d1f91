package org.mesinfos.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Known given names of European languages, with the sex of their bearers. Two known names are those of two people, even
 * if they look alike: Louis and Louise, Hugo and Ugo. Immutable.
 *
 * <p>The resource {@code given-names.txt} of this package contains lines of names that start with {@code woman},
 * {@code man} or {@code either}.
 */
public final class GivenNames {

    private static final GivenNames BUILT_IN = read();

    /** Sex of the people who bear a name. */
    private enum Bearer {
        WOMAN,
        MAN,
        EITHER
    }

    private final Map<String, Bearer> bearers;

    /** The names by their forms, complete or without one letter. */
    private final Map<String, List<String>> misspelt;

    private GivenNames(Map<String, Bearer> bearers) {
        this.bearers = bearers;
        Map<String, List<String>> forms = new HashMap<>();
        for (String name : bearers.keySet()) {
            misspellings(name)
                    .distinct()
                    .forEach(form -> forms.computeIfAbsent(form, any -> new ArrayList<>(1))
                            .add(name));
        }
        this.misspelt = forms;
    }

    /** Returns the table that ships with the program. */
    public static GivenNames builtIn() {
        return BUILT_IN;
    }

    /** Returns whether a folded name without spaces is in the table. */
    public boolean isKnown(String folded) {
        return bearers.containsKey(folded);
    }

    /**
     * Returns whether two folded names without spaces are names of two people. False if one of them is unknown, because
     * it may be a misspelling of the other, and for two spellings of one name (Catherine and Katherine): names of the
     * same sex that sound alike.
     */
    public boolean areDifferent(String one, String other) {
        @Nullable Bearer first = bearers.get(one);
        @Nullable Bearer second = bearers.get(other);
        return first != null
                && second != null
                && !one.equals(other)
                && (first != second || !PhoneticKey.of(one).equals(PhoneticKey.of(other)));
    }

    /**
     * Returns whether two folded names without spaces are of two people although one of them is unknown: it is a
     * misspelling of a third name rather than of the other one (Jluie is Julie, and not Julien), nor its short form.
     */
    public boolean isMisspeltOther(String one, String other) {
        return isKnown(one) != isKnown(other)
                && (isKnown(one) ? isNearerToAnother(other, one) : isNearerToAnother(one, other));
    }

    private boolean isNearerToAnother(String unknown, String known) {
        boolean shortForm = known.startsWith(unknown) || unknown.startsWith(known);
        if (shortForm || StringDistances.editDistance(unknown, known, 1) <= 1) {
            return false;
        }
        return misspellings(unknown)
                .flatMap(form -> misspelt.getOrDefault(form, List.of()).stream())
                .anyMatch(name -> StringDistances.editDistance(unknown, name, 1) <= 1);
    }

    /** Returns the name, and the name without one of its letters. */
    private static Stream<String> misspellings(String name) {
        return Stream.concat(
                Stream.of(name),
                IntStream.range(0, name.length()).mapToObj(at -> name.substring(0, at) + name.substring(at + 1)));
    }

    private static GivenNames read() {
        Map<String, Bearer> bearers = new HashMap<>();
        try (InputStream table = GivenNames.class.getResourceAsStream("given-names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> words = NameFolding.words(line);
                Bearer bearer =
                        switch (words.get(0)) {
                            case "woman" -> Bearer.WOMAN;
                            case "man" -> Bearer.MAN;
                            default -> Bearer.EITHER;
                        };
                words.subList(1, words.size()).forEach(name -> bearers.put(name, bearer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of given names cannot be read", e);
        }
        return new GivenNames(Map.copyOf(bearers));
    }
}
